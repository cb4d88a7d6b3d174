namespace SupervisionPortal.Web.Features.Organisations;

/// <summary>Marks the texts of the organisations a host has.</summary>
public sealed class OrganisationTexts;
