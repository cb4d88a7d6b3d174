using SupervisionPortal.Web.Shared.Components;

namespace SupervisionPortal.Gallery.Features.Gallery;

public sealed record TeamRow(string Name, string Post, IReadOnlyList<MonthMark> Marks, DateOnly LastHeld, string? Next);
