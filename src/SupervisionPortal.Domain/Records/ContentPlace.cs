namespace SupervisionPortal.Domain.Records;

/// <summary>The name of each place of a record's content where something can be written. The form's fields bear the same names.</summary>
public static class ContentPlace
{
    public const string WhatChanged = "WhatChanged";

    public static string Section(string section) => $"sections/{section}";

    public static string Answer(string prompt) => $"answers/{prompt}";

    /// <summary>Every place of a case begins so.</summary>
    public const string Cases = "cases/";

    public static string Case(Guid caseId, string heading) => $"{Cases}{caseId}/{heading}";

    public static string LastAction(Guid actionId) => $"last/{actionId}";

    public static string Action(Guid actionId) => $"actions/{actionId}";

    /// <summary>A part of a place: <c>Text</c>, <c>What</c>, <c>Why</c>, <c>Who</c>, <c>ByWhen</c>, <c>Outcome</c>.</summary>
    public static string Part(this string place, string part) => $"{place}.{part}";
}
