using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace SupervisionPortal.Data.Postgres.Migrations
{
    /// <inheritdoc />
    public partial class WhoHasSeenAndTemplates : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "Role",
                table: "RecordOpenings",
                type: "character varying(40)",
                maxLength: 40,
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "ChangedAt",
                table: "Policies",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "ChangedById",
                table: "Policies",
                type: "uuid",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "TemplateKey",
                table: "Policies",
                type: "character varying(100)",
                maxLength: 100,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Why",
                table: "Policies",
                type: "character varying(500)",
                maxLength: 500,
                nullable: true);

            migrationBuilder.CreateTable(
                name: "ActionReports",
                columns: table => new
                {
                    TenantId = table.Column<Guid>(type: "uuid", nullable: false),
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    ActionId = table.Column<Guid>(type: "uuid", nullable: false),
                    PersonId = table.Column<Guid>(type: "uuid", nullable: false),
                    Standing = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Text = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: true),
                    At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    Version = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ActionReports", x => new { x.TenantId, x.Id });
                    table.ForeignKey(
                        name: "FK_ActionReports_Actions_TenantId_ActionId",
                        columns: x => new { x.TenantId, x.ActionId },
                        principalTable: "Actions",
                        principalColumns: new[] { "TenantId", "Id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_ActionReports_Organisations_TenantId",
                        column: x => x.TenantId,
                        principalTable: "Organisations",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_ActionReports_People_TenantId_PersonId",
                        columns: x => new { x.TenantId, x.PersonId },
                        principalTable: "People",
                        principalColumns: new[] { "TenantId", "Id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Inspections",
                columns: table => new
                {
                    TenantId = table.Column<Guid>(type: "uuid", nullable: false),
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    InspectorId = table.Column<Guid>(type: "uuid", nullable: false),
                    Purpose = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false),
                    UnitId = table.Column<Guid>(type: "uuid", nullable: true),
                    HeldFrom = table.Column<DateOnly>(type: "date", nullable: false),
                    HeldUntil = table.Column<DateOnly>(type: "date", nullable: false),
                    Size = table.Column<int>(type: "integer", nullable: false),
                    DrawnFrom = table.Column<int>(type: "integer", nullable: false),
                    Seed = table.Column<long>(type: "bigint", nullable: false),
                    From = table.Column<DateOnly>(type: "date", nullable: false),
                    Until = table.Column<DateOnly>(type: "date", nullable: false),
                    DrawnById = table.Column<Guid>(type: "uuid", nullable: false),
                    DrawnAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    Version = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Inspections", x => new { x.TenantId, x.Id });
                    table.ForeignKey(
                        name: "FK_Inspections_Organisations_TenantId",
                        column: x => x.TenantId,
                        principalTable: "Organisations",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Inspections_People_TenantId_DrawnById",
                        columns: x => new { x.TenantId, x.DrawnById },
                        principalTable: "People",
                        principalColumns: new[] { "TenantId", "Id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Inspections_People_TenantId_InspectorId",
                        columns: x => new { x.TenantId, x.InspectorId },
                        principalTable: "People",
                        principalColumns: new[] { "TenantId", "Id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Inspections_Units_TenantId_UnitId",
                        columns: x => new { x.TenantId, x.UnitId },
                        principalTable: "Units",
                        principalColumns: new[] { "TenantId", "Id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "OpeningDelays",
                columns: table => new
                {
                    TenantId = table.Column<Guid>(type: "uuid", nullable: false),
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    OpeningId = table.Column<Guid>(type: "uuid", nullable: false),
                    Number = table.Column<int>(type: "integer", nullable: false),
                    Verb = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    TellOn = table.Column<DateOnly>(type: "date", nullable: true),
                    DecidedById = table.Column<Guid>(type: "uuid", nullable: true),
                    Why = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true),
                    ById = table.Column<Guid>(type: "uuid", nullable: true),
                    At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    Version = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_OpeningDelays", x => new { x.TenantId, x.Id });
                    table.ForeignKey(
                        name: "FK_OpeningDelays_Organisations_TenantId",
                        column: x => x.TenantId,
                        principalTable: "Organisations",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_OpeningDelays_People_TenantId_ById",
                        columns: x => new { x.TenantId, x.ById },
                        principalTable: "People",
                        principalColumns: new[] { "TenantId", "Id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_OpeningDelays_People_TenantId_DecidedById",
                        columns: x => new { x.TenantId, x.DecidedById },
                        principalTable: "People",
                        principalColumns: new[] { "TenantId", "Id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_OpeningDelays_RecordOpenings_TenantId_OpeningId",
                        columns: x => new { x.TenantId, x.OpeningId },
                        principalTable: "RecordOpenings",
                        principalColumns: new[] { "TenantId", "Id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "TemplateDrafts",
                columns: table => new
                {
                    TenantId = table.Column<Guid>(type: "uuid", nullable: false),
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Key = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    BasedOn = table.Column<int>(type: "integer", nullable: false),
                    Form = table.Column<string>(type: "text", nullable: false),
                    SavedById = table.Column<Guid>(type: "uuid", nullable: false),
                    SavedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    Version = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_TemplateDrafts", x => new { x.TenantId, x.Id });
                    table.ForeignKey(
                        name: "FK_TemplateDrafts_Organisations_TenantId",
                        column: x => x.TenantId,
                        principalTable: "Organisations",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_TemplateDrafts_People_TenantId_SavedById",
                        columns: x => new { x.TenantId, x.SavedById },
                        principalTable: "People",
                        principalColumns: new[] { "TenantId", "Id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "InspectionEnds",
                columns: table => new
                {
                    TenantId = table.Column<Guid>(type: "uuid", nullable: false),
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    InspectionId = table.Column<Guid>(type: "uuid", nullable: false),
                    Why = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false),
                    ById = table.Column<Guid>(type: "uuid", nullable: false),
                    At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    Version = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_InspectionEnds", x => new { x.TenantId, x.Id });
                    table.ForeignKey(
                        name: "FK_InspectionEnds_Inspections_TenantId_InspectionId",
                        columns: x => new { x.TenantId, x.InspectionId },
                        principalTable: "Inspections",
                        principalColumns: new[] { "TenantId", "Id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_InspectionEnds_Organisations_TenantId",
                        column: x => x.TenantId,
                        principalTable: "Organisations",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_InspectionEnds_People_TenantId_ById",
                        columns: x => new { x.TenantId, x.ById },
                        principalTable: "People",
                        principalColumns: new[] { "TenantId", "Id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "SampledRecords",
                columns: table => new
                {
                    TenantId = table.Column<Guid>(type: "uuid", nullable: false),
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    InspectionId = table.Column<Guid>(type: "uuid", nullable: false),
                    Place = table.Column<int>(type: "integer", nullable: false),
                    RecordId = table.Column<Guid>(type: "uuid", nullable: false),
                    DrawnAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    Version = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SampledRecords", x => new { x.TenantId, x.Id });
                    table.ForeignKey(
                        name: "FK_SampledRecords_Inspections_TenantId_InspectionId",
                        columns: x => new { x.TenantId, x.InspectionId },
                        principalTable: "Inspections",
                        principalColumns: new[] { "TenantId", "Id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_SampledRecords_Organisations_TenantId",
                        column: x => x.TenantId,
                        principalTable: "Organisations",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_SampledRecords_Records_TenantId_RecordId",
                        columns: x => new { x.TenantId, x.RecordId },
                        principalTable: "Records",
                        principalColumns: new[] { "TenantId", "Id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_Policies_TenantId_ChangedById",
                table: "Policies",
                columns: new[] { "TenantId", "ChangedById" });

            migrationBuilder.CreateIndex(
                name: "IX_ActionReports_TenantId_ActionId_At",
                table: "ActionReports",
                columns: new[] { "TenantId", "ActionId", "At" });

            migrationBuilder.CreateIndex(
                name: "IX_ActionReports_TenantId_PersonId",
                table: "ActionReports",
                columns: new[] { "TenantId", "PersonId" });

            migrationBuilder.CreateIndex(
                name: "IX_InspectionEnds_TenantId_ById",
                table: "InspectionEnds",
                columns: new[] { "TenantId", "ById" });

            migrationBuilder.CreateIndex(
                name: "IX_InspectionEnds_TenantId_InspectionId",
                table: "InspectionEnds",
                columns: new[] { "TenantId", "InspectionId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Inspections_TenantId_DrawnById",
                table: "Inspections",
                columns: new[] { "TenantId", "DrawnById" });

            migrationBuilder.CreateIndex(
                name: "IX_Inspections_TenantId_InspectorId_Until",
                table: "Inspections",
                columns: new[] { "TenantId", "InspectorId", "Until" });

            migrationBuilder.CreateIndex(
                name: "IX_Inspections_TenantId_UnitId",
                table: "Inspections",
                columns: new[] { "TenantId", "UnitId" });

            migrationBuilder.CreateIndex(
                name: "IX_OpeningDelays_TenantId_ById",
                table: "OpeningDelays",
                columns: new[] { "TenantId", "ById" });

            migrationBuilder.CreateIndex(
                name: "IX_OpeningDelays_TenantId_DecidedById",
                table: "OpeningDelays",
                columns: new[] { "TenantId", "DecidedById" });

            migrationBuilder.CreateIndex(
                name: "IX_OpeningDelays_TenantId_OpeningId_Number",
                table: "OpeningDelays",
                columns: new[] { "TenantId", "OpeningId", "Number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_SampledRecords_TenantId_InspectionId_Place",
                table: "SampledRecords",
                columns: new[] { "TenantId", "InspectionId", "Place" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_SampledRecords_TenantId_RecordId",
                table: "SampledRecords",
                columns: new[] { "TenantId", "RecordId" });

            migrationBuilder.CreateIndex(
                name: "IX_TemplateDrafts_TenantId_Key",
                table: "TemplateDrafts",
                columns: new[] { "TenantId", "Key" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_TemplateDrafts_TenantId_SavedById",
                table: "TemplateDrafts",
                columns: new[] { "TenantId", "SavedById" });

            migrationBuilder.AddForeignKey(
                name: "FK_Policies_People_TenantId_ChangedById",
                table: "Policies",
                columns: new[] { "TenantId", "ChangedById" },
                principalTable: "People",
                principalColumns: new[] { "TenantId", "Id" },
                onDelete: ReferentialAction.Restrict);

            migrationBuilder.Sql(RowLevelSecurity.Secure);
            migrationBuilder.Sql(WrittenOnceGuards.Guard);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropForeignKey(
                name: "FK_Policies_People_TenantId_ChangedById",
                table: "Policies");

            migrationBuilder.DropTable(
                name: "ActionReports");

            migrationBuilder.DropTable(
                name: "InspectionEnds");

            migrationBuilder.DropTable(
                name: "OpeningDelays");

            migrationBuilder.DropTable(
                name: "SampledRecords");

            migrationBuilder.DropTable(
                name: "TemplateDrafts");

            migrationBuilder.DropTable(
                name: "Inspections");

            migrationBuilder.DropIndex(
                name: "IX_Policies_TenantId_ChangedById",
                table: "Policies");

            migrationBuilder.DropColumn(
                name: "Role",
                table: "RecordOpenings");

            migrationBuilder.DropColumn(
                name: "ChangedAt",
                table: "Policies");

            migrationBuilder.DropColumn(
                name: "ChangedById",
                table: "Policies");

            migrationBuilder.DropColumn(
                name: "TemplateKey",
                table: "Policies");

            migrationBuilder.DropColumn(
                name: "Why",
                table: "Policies");
        }
    }
}
