using SupervisionPortal.Benchmarks;

if (args is ["policy"])
{
    PolicyBenchmark.Run(Console.Out);
    return 0;
}

Console.Error.WriteLine("usage: dotnet run -c Release --project tests/SupervisionPortal.Benchmarks -- policy");
return 2;
