namespace SupervisionPortal.Web.Shared.Agenda;

public sealed class AgendaTexts;
