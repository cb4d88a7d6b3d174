using Microsoft.AspNetCore.Html;

namespace SupervisionPortal.Web.Shared.Components;

internal static class FillMark
{
    public static HtmlString Svg(Fill fill) => fill switch
    {
        Fill.Filled => Marks.Svg(Mark.SquareFilled, StateSet.Ok),
        Fill.Half => Marks.Svg(Mark.SquareHalf, StateSet.Due),
        _ => Marks.Svg(Mark.SquareEmpty, StateSet.Due),
    };
}
