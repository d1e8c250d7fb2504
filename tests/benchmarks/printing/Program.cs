// The speed of printing against the bare browser's own: see ../README.md.
using Outreach.Benchmarks.Printing;

return await new PrintingRounds(args is ["--quick"] ? 10 : 100, args is ["--quick"] ? 1 : 5).Run();
