namespace SupervisionPortal.Web.Platform.Forms;

/// <summary>Marks the sentences for fields that could not be read at all.</summary>
public sealed class FormTexts;
