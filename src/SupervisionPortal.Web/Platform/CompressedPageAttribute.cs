namespace SupervisionPortal.Web.Platform;

/// <summary>A long page that is compressed for a slow line. It shows nothing that a stranger could have put into its address.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class CompressedPageAttribute : Attribute;
