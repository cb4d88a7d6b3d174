namespace SupervisionPortal.Web.Shared;

/// <summary>Words that more than one feature shows: the frame of the page, states, dates, form fields.</summary>
public sealed class SharedTexts;
