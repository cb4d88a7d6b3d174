using SupervisionPortal.Browser.Tests;

[assembly: AssemblyFixture(typeof(ChromiumFixture))]
