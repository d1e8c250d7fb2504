namespace Outreach.Model;
