namespace SupervisionPortal.Web.Features.Records;

/// <param name="WhatChanged">In the supervisor's words, or why they are not shown; null for the first.</param>
public sealed record VersionLine(int Number, string When, string By, string? WhatChanged, bool IsLatest);
