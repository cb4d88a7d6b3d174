namespace SupervisionPortal.Browser.Tests.Templates;

/// <summary>The two that most pages are about, in Khmer.</summary>
public sealed class KhmerWalk() : TemplateWalk("mlop-tapang", ["supervisor", "supervisee"], everyState: false);
