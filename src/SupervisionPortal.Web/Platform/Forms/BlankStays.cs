using System.Reflection;
using Microsoft.AspNetCore.Mvc.ModelBinding.Metadata;

namespace SupervisionPortal.Web.Platform.Forms;

/// <summary>An empty field of a form is an empty text where the form says it is never null.</summary>
public sealed class BlankStays : IDisplayMetadataProvider
{
    private readonly NullabilityInfoContext _nullability = new();

    public void CreateDisplayMetadata(DisplayMetadataProviderContext context)
    {
        if (context.Key.ModelType == typeof(string) && context.Key.PropertyInfo is { } property)
        {
            lock (_nullability)
            {
                context.DisplayMetadata.ConvertEmptyStringToNull = _nullability.Create(property).WriteState != NullabilityState.NotNull;
            }
        }
    }
}
