namespace Outreach.Engine;
