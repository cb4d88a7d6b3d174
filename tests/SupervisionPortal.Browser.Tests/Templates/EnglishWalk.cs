using SupervisionPortal.Web.Tests.Isolation;

namespace SupervisionPortal.Browser.Tests.Templates;

/// <summary>Everybody, in every state.</summary>
public sealed class EnglishWalk() : TemplateWalk("central-bedfordshire", [.. IsolationPortal.RoleNames], everyState: true);
