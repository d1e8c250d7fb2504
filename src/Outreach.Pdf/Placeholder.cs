namespace Outreach.Pdf;
