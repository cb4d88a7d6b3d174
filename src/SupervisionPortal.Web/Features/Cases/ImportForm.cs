using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ModelBinding.Validation;

namespace SupervisionPortal.Web.Features.Cases;

/// <summary>A caseload to import: a file, or its text as it was pasted or corrected.</summary>
public sealed class ImportForm
{
    public Guid? Holder { get; set; }

    /// <summary>Read once; from then on its text stands in <see cref="Text"/>.</summary>
    public IFormFile? File { get; set; }

    public string? Text { get; set; }

    /// <summary>What was looked at before it is imported: another text is looked at first.</summary>
    public string? Looked { get; set; }

    [BindNever]
    [ValidateNever]
    public ImportPage? Page { get; set; }

    /// <summary>The mark of this text for this person, whatever its line ends.</summary>
    public string Mark() => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{Holder}\n{(Text ?? "").ReplaceLineEndings("\n").Trim()}")));
}
