namespace SupervisionPortal.Web.Features.DeviceKeys;

/// <summary>What an account's unsaved text is locked with on a device.</summary>
/// <param name="Account">The opaque name of the account the key is of.</param>
/// <param name="Key">256 bits for AES-GCM, in base64.</param>
public sealed record DeviceKey(string Account, string Key);
