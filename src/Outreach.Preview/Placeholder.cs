namespace Outreach.Preview;
