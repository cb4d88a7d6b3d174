using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Mvc;

namespace SupervisionPortal.Gallery.Features.Gallery;

/// <summary>A key for each account, the same each time.</summary>
public sealed class DeviceKeysController : Controller
{
    [HttpPost("/device-keys")]
    public IActionResult Give()
    {
        var account = GalleryPages.Account(Request);
        return Json(new { account, key = Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(account))) });
    }
}
