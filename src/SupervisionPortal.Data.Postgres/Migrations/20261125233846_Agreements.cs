using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace SupervisionPortal.Data.Postgres.Migrations
{
    /// <inheritdoc />
    public partial class Agreements : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            // What was recorded until now was signed on paper; the defaults say so of the rows that are there.
            migrationBuilder.DropIndex(
                name: "IX_Agreements_TenantId_SuperviseeId",
                table: "Agreements");

            migrationBuilder.AlterColumn<DateOnly>(
                name: "SignedOn",
                table: "Agreements",
                type: "date",
                nullable: true,
                oldClrType: typeof(DateOnly),
                oldType: "date");

            migrationBuilder.AddColumn<bool>(
                name: "IsOnPaper",
                table: "Agreements",
                type: "boolean",
                nullable: false,
                defaultValue: true);

            migrationBuilder.AddColumn<Guid>(
                name: "NegotiatedFor",
                table: "Agreements",
                type: "uuid",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "ProposedBy",
                table: "Agreements",
                type: "character varying(40)",
                maxLength: 40,
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "ReviewedWithId",
                table: "Agreements",
                type: "uuid",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "Reviews",
                table: "Agreements",
                type: "integer",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<DateTime>(
                name: "Since",
                table: "Agreements",
                type: "timestamp with time zone",
                nullable: false,
                defaultValue: new DateTime(2000, 1, 1, 0, 0, 0, 0, DateTimeKind.Utc));

            migrationBuilder.AddColumn<string>(
                name: "State",
                table: "Agreements",
                type: "character varying(40)",
                maxLength: 40,
                nullable: false,
                defaultValue: "Signed");

            migrationBuilder.AddColumn<int>(
                name: "VersionNumber",
                table: "Agreements",
                type: "integer",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.CreateTable(
                name: "AgreementDrafts",
                columns: table => new
                {
                    TenantId = table.Column<Guid>(type: "uuid", nullable: false),
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    AgreementId = table.Column<Guid>(type: "uuid", nullable: false),
                    AuthorId = table.Column<Guid>(type: "uuid", nullable: false),
                    Content = table.Column<string>(type: "text", nullable: false),
                    PolicyNumber = table.Column<int>(type: "integer", nullable: false),
                    AnswersVersion = table.Column<int>(type: "integer", nullable: false),
                    Revision = table.Column<int>(type: "integer", nullable: false),
                    SavedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    Version = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AgreementDrafts", x => new { x.TenantId, x.Id });
                    table.ForeignKey(
                        name: "FK_AgreementDrafts_Agreements_TenantId_AgreementId",
                        columns: x => new { x.TenantId, x.AgreementId },
                        principalTable: "Agreements",
                        principalColumns: new[] { "TenantId", "Id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_AgreementDrafts_Organisations_TenantId",
                        column: x => x.TenantId,
                        principalTable: "Organisations",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_AgreementDrafts_People_TenantId_AuthorId",
                        columns: x => new { x.TenantId, x.AuthorId },
                        principalTable: "People",
                        principalColumns: new[] { "TenantId", "Id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "AgreementMoves",
                columns: table => new
                {
                    TenantId = table.Column<Guid>(type: "uuid", nullable: false),
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    AgreementId = table.Column<Guid>(type: "uuid", nullable: false),
                    Verb = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    To = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    ById = table.Column<Guid>(type: "uuid", nullable: false),
                    At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    VersionNumber = table.Column<int>(type: "integer", nullable: false),
                    Reason = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    Why = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true),
                    Version = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AgreementMoves", x => new { x.TenantId, x.Id });
                    table.ForeignKey(
                        name: "FK_AgreementMoves_Agreements_TenantId_AgreementId",
                        columns: x => new { x.TenantId, x.AgreementId },
                        principalTable: "Agreements",
                        principalColumns: new[] { "TenantId", "Id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_AgreementMoves_Organisations_TenantId",
                        column: x => x.TenantId,
                        principalTable: "Organisations",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_AgreementMoves_People_TenantId_ById",
                        columns: x => new { x.TenantId, x.ById },
                        principalTable: "People",
                        principalColumns: new[] { "TenantId", "Id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "AgreementSignatures",
                columns: table => new
                {
                    TenantId = table.Column<Guid>(type: "uuid", nullable: false),
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    AgreementId = table.Column<Guid>(type: "uuid", nullable: false),
                    VersionNumber = table.Column<int>(type: "integer", nullable: false),
                    Review = table.Column<int>(type: "integer", nullable: false),
                    PersonId = table.Column<Guid>(type: "uuid", nullable: false),
                    Party = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Intent = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false),
                    Name = table.Column<string>(type: "character varying(240)", maxLength: 240, nullable: false),
                    At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    ContentHash = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    Version = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AgreementSignatures", x => new { x.TenantId, x.Id });
                    table.ForeignKey(
                        name: "FK_AgreementSignatures_Agreements_TenantId_AgreementId",
                        columns: x => new { x.TenantId, x.AgreementId },
                        principalTable: "Agreements",
                        principalColumns: new[] { "TenantId", "Id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_AgreementSignatures_Organisations_TenantId",
                        column: x => x.TenantId,
                        principalTable: "Organisations",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_AgreementSignatures_People_TenantId_PersonId",
                        columns: x => new { x.TenantId, x.PersonId },
                        principalTable: "People",
                        principalColumns: new[] { "TenantId", "Id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "AgreementVersions",
                columns: table => new
                {
                    TenantId = table.Column<Guid>(type: "uuid", nullable: false),
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    AgreementId = table.Column<Guid>(type: "uuid", nullable: false),
                    Number = table.Column<int>(type: "integer", nullable: false),
                    Content = table.Column<string>(type: "text", nullable: false),
                    ContentHash = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    Party = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    ProposedById = table.Column<Guid>(type: "uuid", nullable: false),
                    ProposedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    PolicyNumber = table.Column<int>(type: "integer", nullable: false),
                    Note = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true),
                    Version = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AgreementVersions", x => new { x.TenantId, x.Id });
                    table.ForeignKey(
                        name: "FK_AgreementVersions_Agreements_TenantId_AgreementId",
                        columns: x => new { x.TenantId, x.AgreementId },
                        principalTable: "Agreements",
                        principalColumns: new[] { "TenantId", "Id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_AgreementVersions_Organisations_TenantId",
                        column: x => x.TenantId,
                        principalTable: "Organisations",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_AgreementVersions_People_TenantId_ProposedById",
                        columns: x => new { x.TenantId, x.ProposedById },
                        principalTable: "People",
                        principalColumns: new[] { "TenantId", "Id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_Agreements_TenantId_NegotiatedFor",
                table: "Agreements",
                columns: new[] { "TenantId", "NegotiatedFor" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Agreements_TenantId_ReviewedWithId",
                table: "Agreements",
                columns: new[] { "TenantId", "ReviewedWithId" });

            migrationBuilder.CreateIndex(
                name: "IX_Agreements_TenantId_SuperviseeId_State",
                table: "Agreements",
                columns: new[] { "TenantId", "SuperviseeId", "State" });

            migrationBuilder.CreateIndex(
                name: "IX_AgreementDrafts_TenantId_AgreementId_AuthorId",
                table: "AgreementDrafts",
                columns: new[] { "TenantId", "AgreementId", "AuthorId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_AgreementDrafts_TenantId_AuthorId",
                table: "AgreementDrafts",
                columns: new[] { "TenantId", "AuthorId" });

            migrationBuilder.CreateIndex(
                name: "IX_AgreementMoves_TenantId_AgreementId",
                table: "AgreementMoves",
                columns: new[] { "TenantId", "AgreementId" });

            migrationBuilder.CreateIndex(
                name: "IX_AgreementMoves_TenantId_ById",
                table: "AgreementMoves",
                columns: new[] { "TenantId", "ById" });

            migrationBuilder.CreateIndex(
                name: "IX_AgreementSignatures_TenantId_AgreementId_VersionNumber_Revi~",
                table: "AgreementSignatures",
                columns: new[] { "TenantId", "AgreementId", "VersionNumber", "Review", "Party" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_AgreementSignatures_TenantId_PersonId",
                table: "AgreementSignatures",
                columns: new[] { "TenantId", "PersonId" });

            migrationBuilder.CreateIndex(
                name: "IX_AgreementVersions_TenantId_AgreementId_Number",
                table: "AgreementVersions",
                columns: new[] { "TenantId", "AgreementId", "Number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_AgreementVersions_TenantId_ProposedById",
                table: "AgreementVersions",
                columns: new[] { "TenantId", "ProposedById" });

            migrationBuilder.AddForeignKey(
                name: "FK_Agreements_People_TenantId_NegotiatedFor",
                table: "Agreements",
                columns: new[] { "TenantId", "NegotiatedFor" },
                principalTable: "People",
                principalColumns: new[] { "TenantId", "Id" },
                onDelete: ReferentialAction.Restrict);

            migrationBuilder.AddForeignKey(
                name: "FK_Agreements_People_TenantId_ReviewedWithId",
                table: "Agreements",
                columns: new[] { "TenantId", "ReviewedWithId" },
                principalTable: "People",
                principalColumns: new[] { "TenantId", "Id" },
                onDelete: ReferentialAction.Restrict);

            migrationBuilder.Sql(RowLevelSecurity.Secure);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropForeignKey(
                name: "FK_Agreements_People_TenantId_NegotiatedFor",
                table: "Agreements");

            migrationBuilder.DropForeignKey(
                name: "FK_Agreements_People_TenantId_ReviewedWithId",
                table: "Agreements");

            migrationBuilder.DropTable(
                name: "AgreementDrafts");

            migrationBuilder.DropTable(
                name: "AgreementMoves");

            migrationBuilder.DropTable(
                name: "AgreementSignatures");

            migrationBuilder.DropTable(
                name: "AgreementVersions");

            migrationBuilder.DropIndex(
                name: "IX_Agreements_TenantId_NegotiatedFor",
                table: "Agreements");

            migrationBuilder.DropIndex(
                name: "IX_Agreements_TenantId_ReviewedWithId",
                table: "Agreements");

            migrationBuilder.DropIndex(
                name: "IX_Agreements_TenantId_SuperviseeId_State",
                table: "Agreements");

            migrationBuilder.DropColumn(
                name: "IsOnPaper",
                table: "Agreements");

            migrationBuilder.DropColumn(
                name: "NegotiatedFor",
                table: "Agreements");

            migrationBuilder.DropColumn(
                name: "ProposedBy",
                table: "Agreements");

            migrationBuilder.DropColumn(
                name: "ReviewedWithId",
                table: "Agreements");

            migrationBuilder.DropColumn(
                name: "Reviews",
                table: "Agreements");

            migrationBuilder.DropColumn(
                name: "Since",
                table: "Agreements");

            migrationBuilder.DropColumn(
                name: "State",
                table: "Agreements");

            migrationBuilder.DropColumn(
                name: "VersionNumber",
                table: "Agreements");

            migrationBuilder.AlterColumn<DateOnly>(
                name: "SignedOn",
                table: "Agreements",
                type: "date",
                nullable: false,
                defaultValue: new DateOnly(1, 1, 1),
                oldClrType: typeof(DateOnly),
                oldType: "date",
                oldNullable: true);

            migrationBuilder.CreateIndex(
                name: "IX_Agreements_TenantId_SuperviseeId",
                table: "Agreements",
                columns: new[] { "TenantId", "SuperviseeId" });
        }
    }
}
