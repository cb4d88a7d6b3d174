namespace SupervisionPortal.Web.Features.Help;

/// <summary>A page of plain text: its keys in the texts begin with its name.</summary>
/// <param name="Sections">How many headed sections it has, numbered from 1.</param>
public sealed record HelpPage(string Name, int Sections);
