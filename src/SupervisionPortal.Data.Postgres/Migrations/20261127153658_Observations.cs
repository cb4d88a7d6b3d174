using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace SupervisionPortal.Data.Postgres.Migrations
{
    /// <inheritdoc />
    public partial class Observations : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_Observations_TenantId_ObserverId",
                table: "Observations");

            migrationBuilder.DropIndex(
                name: "IX_Observations_TenantId_PersonId",
                table: "Observations");

            migrationBuilder.RenameColumn(
                name: "On",
                table: "Observations",
                newName: "PlannedFor");

            migrationBuilder.AddColumn<string>(
                name: "Activity",
                table: "Observations",
                type: "character varying(200)",
                maxLength: 200,
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "DiscussedOn",
                table: "Observations",
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Kind",
                table: "Observations",
                type: "character varying(40)",
                maxLength: 40,
                nullable: false,
                defaultValue: "Practice");

            migrationBuilder.AddColumn<DateTime>(
                name: "MovedAt",
                table: "Observations",
                type: "timestamp with time zone",
                nullable: false,
                defaultValue: new DateTime(1, 1, 1, 0, 0, 0, 0, DateTimeKind.Unspecified));

            migrationBuilder.AddColumn<Guid>(
                name: "NamedById",
                table: "Observations",
                type: "uuid",
                nullable: false,
                defaultValue: new Guid("00000000-0000-0000-0000-000000000000"));

            migrationBuilder.AddColumn<DateOnly>(
                name: "ObservedOn",
                table: "Observations",
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Present",
                table: "Observations",
                type: "character varying(500)",
                maxLength: 500,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "State",
                table: "Observations",
                type: "character varying(40)",
                maxLength: 40,
                nullable: false,
                defaultValue: "OnPaper");

            // What was recorded before is a day alone.
            migrationBuilder.Sql("UPDATE \"Observations\" SET \"ObservedOn\" = \"PlannedFor\", \"NamedById\" = \"ObserverId\"");

            migrationBuilder.AlterColumn<Guid>(
                name: "RecordId",
                table: "Actions",
                type: "uuid",
                nullable: true,
                oldClrType: typeof(Guid),
                oldType: "uuid");

            migrationBuilder.AddColumn<Guid>(
                name: "ObservationId",
                table: "Actions",
                type: "uuid",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "ObservationDrafts",
                columns: table => new
                {
                    TenantId = table.Column<Guid>(type: "uuid", nullable: false),
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    ObservationId = table.Column<Guid>(type: "uuid", nullable: false),
                    AuthorId = table.Column<Guid>(type: "uuid", nullable: false),
                    Content = table.Column<string>(type: "text", nullable: false),
                    PolicyNumber = table.Column<int>(type: "integer", nullable: false),
                    Revision = table.Column<int>(type: "integer", nullable: false),
                    SavedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    Version = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ObservationDrafts", x => new { x.TenantId, x.Id });
                    table.ForeignKey(
                        name: "FK_ObservationDrafts_Observations_TenantId_ObservationId",
                        columns: x => new { x.TenantId, x.ObservationId },
                        principalTable: "Observations",
                        principalColumns: new[] { "TenantId", "Id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_ObservationDrafts_Organisations_TenantId",
                        column: x => x.TenantId,
                        principalTable: "Organisations",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_ObservationDrafts_People_TenantId_AuthorId",
                        columns: x => new { x.TenantId, x.AuthorId },
                        principalTable: "People",
                        principalColumns: new[] { "TenantId", "Id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "ObservationMoves",
                columns: table => new
                {
                    TenantId = table.Column<Guid>(type: "uuid", nullable: false),
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    ObservationId = table.Column<Guid>(type: "uuid", nullable: false),
                    Verb = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    To = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    ById = table.Column<Guid>(type: "uuid", nullable: false),
                    At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    On = table.Column<DateOnly>(type: "date", nullable: true),
                    Why = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: true),
                    Version = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ObservationMoves", x => new { x.TenantId, x.Id });
                    table.ForeignKey(
                        name: "FK_ObservationMoves_Observations_TenantId_ObservationId",
                        columns: x => new { x.TenantId, x.ObservationId },
                        principalTable: "Observations",
                        principalColumns: new[] { "TenantId", "Id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_ObservationMoves_Organisations_TenantId",
                        column: x => x.TenantId,
                        principalTable: "Organisations",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_ObservationMoves_People_TenantId_ById",
                        columns: x => new { x.TenantId, x.ById },
                        principalTable: "People",
                        principalColumns: new[] { "TenantId", "Id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "ObservationReadings",
                columns: table => new
                {
                    TenantId = table.Column<Guid>(type: "uuid", nullable: false),
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    ObservationId = table.Column<Guid>(type: "uuid", nullable: false),
                    PersonId = table.Column<Guid>(type: "uuid", nullable: false),
                    On = table.Column<DateOnly>(type: "date", nullable: false),
                    At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    Version = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ObservationReadings", x => new { x.TenantId, x.Id });
                    table.ForeignKey(
                        name: "FK_ObservationReadings_Observations_TenantId_ObservationId",
                        columns: x => new { x.TenantId, x.ObservationId },
                        principalTable: "Observations",
                        principalColumns: new[] { "TenantId", "Id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_ObservationReadings_Organisations_TenantId",
                        column: x => x.TenantId,
                        principalTable: "Organisations",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_ObservationReadings_People_TenantId_PersonId",
                        columns: x => new { x.TenantId, x.PersonId },
                        principalTable: "People",
                        principalColumns: new[] { "TenantId", "Id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "ObservationReflections",
                columns: table => new
                {
                    TenantId = table.Column<Guid>(type: "uuid", nullable: false),
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    ObservationId = table.Column<Guid>(type: "uuid", nullable: false),
                    PersonId = table.Column<Guid>(type: "uuid", nullable: false),
                    Text = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: false),
                    Revision = table.Column<int>(type: "integer", nullable: false),
                    SavedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    Version = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ObservationReflections", x => new { x.TenantId, x.Id });
                    table.ForeignKey(
                        name: "FK_ObservationReflections_Observations_TenantId_ObservationId",
                        columns: x => new { x.TenantId, x.ObservationId },
                        principalTable: "Observations",
                        principalColumns: new[] { "TenantId", "Id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_ObservationReflections_Organisations_TenantId",
                        column: x => x.TenantId,
                        principalTable: "Organisations",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_ObservationReflections_People_TenantId_PersonId",
                        columns: x => new { x.TenantId, x.PersonId },
                        principalTable: "People",
                        principalColumns: new[] { "TenantId", "Id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "ObservationReports",
                columns: table => new
                {
                    TenantId = table.Column<Guid>(type: "uuid", nullable: false),
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    ObservationId = table.Column<Guid>(type: "uuid", nullable: false),
                    Number = table.Column<int>(type: "integer", nullable: false),
                    Content = table.Column<string>(type: "text", nullable: false),
                    ContentHash = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    PolicyNumber = table.Column<int>(type: "integer", nullable: false),
                    SharedById = table.Column<Guid>(type: "uuid", nullable: false),
                    SharedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    Version = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ObservationReports", x => new { x.TenantId, x.Id });
                    table.ForeignKey(
                        name: "FK_ObservationReports_Observations_TenantId_ObservationId",
                        columns: x => new { x.TenantId, x.ObservationId },
                        principalTable: "Observations",
                        principalColumns: new[] { "TenantId", "Id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_ObservationReports_Organisations_TenantId",
                        column: x => x.TenantId,
                        principalTable: "Organisations",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_ObservationReports_People_TenantId_SharedById",
                        columns: x => new { x.TenantId, x.SharedById },
                        principalTable: "People",
                        principalColumns: new[] { "TenantId", "Id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "ObservationSamples",
                columns: table => new
                {
                    TenantId = table.Column<Guid>(type: "uuid", nullable: false),
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Seed = table.Column<long>(type: "bigint", nullable: false),
                    From = table.Column<DateOnly>(type: "date", nullable: false),
                    Until = table.Column<DateOnly>(type: "date", nullable: false),
                    Population = table.Column<int>(type: "integer", nullable: false),
                    Size = table.Column<int>(type: "integer", nullable: false),
                    DrawnById = table.Column<Guid>(type: "uuid", nullable: false),
                    DrawnAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    Version = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ObservationSamples", x => new { x.TenantId, x.Id });
                    table.ForeignKey(
                        name: "FK_ObservationSamples_Organisations_TenantId",
                        column: x => x.TenantId,
                        principalTable: "Organisations",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_ObservationSamples_People_TenantId_DrawnById",
                        columns: x => new { x.TenantId, x.DrawnById },
                        principalTable: "People",
                        principalColumns: new[] { "TenantId", "Id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "ObservationSignatures",
                columns: table => new
                {
                    TenantId = table.Column<Guid>(type: "uuid", nullable: false),
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    ObservationId = table.Column<Guid>(type: "uuid", nullable: false),
                    Number = table.Column<int>(type: "integer", nullable: false),
                    PersonId = table.Column<Guid>(type: "uuid", nullable: false),
                    IsObservers = table.Column<bool>(type: "boolean", nullable: false),
                    Intent = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false),
                    Name = table.Column<string>(type: "character varying(240)", maxLength: 240, nullable: false),
                    At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    ContentHash = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    Text = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: true),
                    Reflection = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: true),
                    Version = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ObservationSignatures", x => new { x.TenantId, x.Id });
                    table.ForeignKey(
                        name: "FK_ObservationSignatures_Observations_TenantId_ObservationId",
                        columns: x => new { x.TenantId, x.ObservationId },
                        principalTable: "Observations",
                        principalColumns: new[] { "TenantId", "Id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_ObservationSignatures_Organisations_TenantId",
                        column: x => x.TenantId,
                        principalTable: "Organisations",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_ObservationSignatures_People_TenantId_PersonId",
                        columns: x => new { x.TenantId, x.PersonId },
                        principalTable: "People",
                        principalColumns: new[] { "TenantId", "Id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "SampledObservations",
                columns: table => new
                {
                    TenantId = table.Column<Guid>(type: "uuid", nullable: false),
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    SampleId = table.Column<Guid>(type: "uuid", nullable: false),
                    Place = table.Column<int>(type: "integer", nullable: false),
                    ObservationId = table.Column<Guid>(type: "uuid", nullable: false),
                    DrawnAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    Version = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SampledObservations", x => new { x.TenantId, x.Id });
                    table.ForeignKey(
                        name: "FK_SampledObservations_ObservationSamples_TenantId_SampleId",
                        columns: x => new { x.TenantId, x.SampleId },
                        principalTable: "ObservationSamples",
                        principalColumns: new[] { "TenantId", "Id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_SampledObservations_Observations_TenantId_ObservationId",
                        columns: x => new { x.TenantId, x.ObservationId },
                        principalTable: "Observations",
                        principalColumns: new[] { "TenantId", "Id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_SampledObservations_Organisations_TenantId",
                        column: x => x.TenantId,
                        principalTable: "Organisations",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_Observations_TenantId_NamedById",
                table: "Observations",
                columns: new[] { "TenantId", "NamedById" });

            migrationBuilder.CreateIndex(
                name: "IX_Observations_TenantId_ObserverId_State",
                table: "Observations",
                columns: new[] { "TenantId", "ObserverId", "State" });

            migrationBuilder.CreateIndex(
                name: "IX_Observations_TenantId_PersonId_State",
                table: "Observations",
                columns: new[] { "TenantId", "PersonId", "State" });

            migrationBuilder.CreateIndex(
                name: "IX_Actions_TenantId_ObservationId",
                table: "Actions",
                columns: new[] { "TenantId", "ObservationId" });

            migrationBuilder.CreateIndex(
                name: "IX_ObservationDrafts_TenantId_AuthorId",
                table: "ObservationDrafts",
                columns: new[] { "TenantId", "AuthorId" });

            migrationBuilder.CreateIndex(
                name: "IX_ObservationDrafts_TenantId_ObservationId",
                table: "ObservationDrafts",
                columns: new[] { "TenantId", "ObservationId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_ObservationMoves_TenantId_ById",
                table: "ObservationMoves",
                columns: new[] { "TenantId", "ById" });

            migrationBuilder.CreateIndex(
                name: "IX_ObservationMoves_TenantId_ObservationId",
                table: "ObservationMoves",
                columns: new[] { "TenantId", "ObservationId" });

            migrationBuilder.CreateIndex(
                name: "IX_ObservationReadings_TenantId_ObservationId_PersonId_On",
                table: "ObservationReadings",
                columns: new[] { "TenantId", "ObservationId", "PersonId", "On" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_ObservationReadings_TenantId_PersonId",
                table: "ObservationReadings",
                columns: new[] { "TenantId", "PersonId" });

            migrationBuilder.CreateIndex(
                name: "IX_ObservationReflections_TenantId_ObservationId",
                table: "ObservationReflections",
                columns: new[] { "TenantId", "ObservationId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_ObservationReflections_TenantId_PersonId",
                table: "ObservationReflections",
                columns: new[] { "TenantId", "PersonId" });

            migrationBuilder.CreateIndex(
                name: "IX_ObservationReports_TenantId_ObservationId_Number",
                table: "ObservationReports",
                columns: new[] { "TenantId", "ObservationId", "Number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_ObservationReports_TenantId_SharedById",
                table: "ObservationReports",
                columns: new[] { "TenantId", "SharedById" });

            migrationBuilder.CreateIndex(
                name: "IX_ObservationSamples_TenantId_DrawnAt",
                table: "ObservationSamples",
                columns: new[] { "TenantId", "DrawnAt" });

            migrationBuilder.CreateIndex(
                name: "IX_ObservationSamples_TenantId_DrawnById",
                table: "ObservationSamples",
                columns: new[] { "TenantId", "DrawnById" });

            migrationBuilder.CreateIndex(
                name: "IX_ObservationSignatures_TenantId_ObservationId",
                table: "ObservationSignatures",
                columns: new[] { "TenantId", "ObservationId" });

            migrationBuilder.CreateIndex(
                name: "IX_ObservationSignatures_TenantId_PersonId",
                table: "ObservationSignatures",
                columns: new[] { "TenantId", "PersonId" });

            migrationBuilder.CreateIndex(
                name: "IX_SampledObservations_TenantId_ObservationId",
                table: "SampledObservations",
                columns: new[] { "TenantId", "ObservationId" });

            migrationBuilder.CreateIndex(
                name: "IX_SampledObservations_TenantId_SampleId_Place",
                table: "SampledObservations",
                columns: new[] { "TenantId", "SampleId", "Place" },
                unique: true);

            migrationBuilder.AddForeignKey(
                name: "FK_Actions_Observations_TenantId_ObservationId",
                table: "Actions",
                columns: new[] { "TenantId", "ObservationId" },
                principalTable: "Observations",
                principalColumns: new[] { "TenantId", "Id" },
                onDelete: ReferentialAction.Restrict);

            migrationBuilder.AddForeignKey(
                name: "FK_Observations_People_TenantId_NamedById",
                table: "Observations",
                columns: new[] { "TenantId", "NamedById" },
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
                name: "FK_Actions_Observations_TenantId_ObservationId",
                table: "Actions");

            migrationBuilder.DropForeignKey(
                name: "FK_Observations_People_TenantId_NamedById",
                table: "Observations");

            migrationBuilder.DropTable(
                name: "ObservationDrafts");

            migrationBuilder.DropTable(
                name: "ObservationMoves");

            migrationBuilder.DropTable(
                name: "ObservationReadings");

            migrationBuilder.DropTable(
                name: "ObservationReflections");

            migrationBuilder.DropTable(
                name: "ObservationReports");

            migrationBuilder.DropTable(
                name: "ObservationSignatures");

            migrationBuilder.DropTable(
                name: "SampledObservations");

            migrationBuilder.DropTable(
                name: "ObservationSamples");

            migrationBuilder.DropIndex(
                name: "IX_Observations_TenantId_NamedById",
                table: "Observations");

            migrationBuilder.DropIndex(
                name: "IX_Observations_TenantId_ObserverId_State",
                table: "Observations");

            migrationBuilder.DropIndex(
                name: "IX_Observations_TenantId_PersonId_State",
                table: "Observations");

            migrationBuilder.DropIndex(
                name: "IX_Actions_TenantId_ObservationId",
                table: "Actions");

            migrationBuilder.DropColumn(
                name: "Activity",
                table: "Observations");

            migrationBuilder.DropColumn(
                name: "DiscussedOn",
                table: "Observations");

            migrationBuilder.DropColumn(
                name: "Kind",
                table: "Observations");

            migrationBuilder.DropColumn(
                name: "MovedAt",
                table: "Observations");

            migrationBuilder.DropColumn(
                name: "NamedById",
                table: "Observations");

            migrationBuilder.DropColumn(
                name: "ObservedOn",
                table: "Observations");

            migrationBuilder.DropColumn(
                name: "Present",
                table: "Observations");

            migrationBuilder.DropColumn(
                name: "State",
                table: "Observations");

            migrationBuilder.DropColumn(
                name: "ObservationId",
                table: "Actions");

            migrationBuilder.RenameColumn(
                name: "PlannedFor",
                table: "Observations",
                newName: "On");

            migrationBuilder.AlterColumn<Guid>(
                name: "RecordId",
                table: "Actions",
                type: "uuid",
                nullable: false,
                defaultValue: new Guid("00000000-0000-0000-0000-000000000000"),
                oldClrType: typeof(Guid),
                oldType: "uuid",
                oldNullable: true);

            migrationBuilder.CreateIndex(
                name: "IX_Observations_TenantId_ObserverId",
                table: "Observations",
                columns: new[] { "TenantId", "ObserverId" });

            migrationBuilder.CreateIndex(
                name: "IX_Observations_TenantId_PersonId",
                table: "Observations",
                columns: new[] { "TenantId", "PersonId" });
        }
    }
}
