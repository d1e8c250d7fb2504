namespace Outreach.Media;
