using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace SupervisionPortal.Data.SqlServer.Migrations
{
    /// <inheritdoc />
    public partial class Cases : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<Guid>(
                name: "RatedById",
                table: "Cases",
                type: "uniqueidentifier",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "RatedOn",
                table: "Cases",
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Rating",
                table: "Cases",
                type: "nvarchar(40)",
                maxLength: 40,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Disagreement",
                table: "CaseDiscussions",
                type: "nvarchar(4000)",
                maxLength: 4000,
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "DisagreementAt",
                table: "CaseDiscussions",
                type: "datetime2",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "DisagreementById",
                table: "CaseDiscussions",
                type: "uniqueidentifier",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "EnteredOn",
                table: "CaseDiscussions",
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "MovedAt",
                table: "CaseDiscussions",
                type: "datetime2",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "CaseRatingMoves",
                columns: table => new
                {
                    TenantId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    CaseId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    From = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: true),
                    To = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    ById = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    On = table.Column<DateOnly>(type: "date", nullable: false),
                    At = table.Column<DateTime>(type: "datetime2", nullable: false),
                    Version = table.Column<Guid>(type: "uniqueidentifier", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CaseRatingMoves", x => new { x.TenantId, x.Id });
                    table.ForeignKey(
                        name: "FK_CaseRatingMoves_Cases_TenantId_CaseId",
                        columns: x => new { x.TenantId, x.CaseId },
                        principalTable: "Cases",
                        principalColumns: new[] { "TenantId", "Id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_CaseRatingMoves_Organisations_TenantId",
                        column: x => x.TenantId,
                        principalTable: "Organisations",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_CaseRatingMoves_People_TenantId_ById",
                        columns: x => new { x.TenantId, x.ById },
                        principalTable: "People",
                        principalColumns: new[] { "TenantId", "Id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "DiscussionMoves",
                columns: table => new
                {
                    TenantId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    DiscussionId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Verb = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    ById = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    At = table.Column<DateTime>(type: "datetime2", nullable: false),
                    On = table.Column<DateOnly>(type: "date", nullable: true),
                    Text = table.Column<string>(type: "nvarchar(4000)", maxLength: 4000, nullable: true),
                    Version = table.Column<Guid>(type: "uniqueidentifier", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_DiscussionMoves", x => new { x.TenantId, x.Id });
                    table.ForeignKey(
                        name: "FK_DiscussionMoves_CaseDiscussions_TenantId_DiscussionId",
                        columns: x => new { x.TenantId, x.DiscussionId },
                        principalTable: "CaseDiscussions",
                        principalColumns: new[] { "TenantId", "Id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_DiscussionMoves_Organisations_TenantId",
                        column: x => x.TenantId,
                        principalTable: "Organisations",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_DiscussionMoves_People_TenantId_ById",
                        columns: x => new { x.TenantId, x.ById },
                        principalTable: "People",
                        principalColumns: new[] { "TenantId", "Id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Oversights",
                columns: table => new
                {
                    TenantId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    CaseId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    DiscussionId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    SuperviseeId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    AskedById = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    ManagerId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Decision = table.Column<string>(type: "nvarchar(4000)", maxLength: 4000, nullable: false),
                    State = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    AskedAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    MovedAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    ReadAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    Version = table.Column<Guid>(type: "uniqueidentifier", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Oversights", x => new { x.TenantId, x.Id });
                    table.ForeignKey(
                        name: "FK_Oversights_CaseDiscussions_TenantId_DiscussionId",
                        columns: x => new { x.TenantId, x.DiscussionId },
                        principalTable: "CaseDiscussions",
                        principalColumns: new[] { "TenantId", "Id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Oversights_Cases_TenantId_CaseId",
                        columns: x => new { x.TenantId, x.CaseId },
                        principalTable: "Cases",
                        principalColumns: new[] { "TenantId", "Id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Oversights_Organisations_TenantId",
                        column: x => x.TenantId,
                        principalTable: "Organisations",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Oversights_People_TenantId_AskedById",
                        columns: x => new { x.TenantId, x.AskedById },
                        principalTable: "People",
                        principalColumns: new[] { "TenantId", "Id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Oversights_People_TenantId_ManagerId",
                        columns: x => new { x.TenantId, x.ManagerId },
                        principalTable: "People",
                        principalColumns: new[] { "TenantId", "Id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Oversights_People_TenantId_SuperviseeId",
                        columns: x => new { x.TenantId, x.SuperviseeId },
                        principalTable: "People",
                        principalColumns: new[] { "TenantId", "Id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "OversightMoves",
                columns: table => new
                {
                    TenantId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    OversightId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Verb = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    To = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    ById = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    At = table.Column<DateTime>(type: "datetime2", nullable: false),
                    Text = table.Column<string>(type: "nvarchar(4000)", maxLength: 4000, nullable: true),
                    Version = table.Column<Guid>(type: "uniqueidentifier", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_OversightMoves", x => new { x.TenantId, x.Id });
                    table.ForeignKey(
                        name: "FK_OversightMoves_Organisations_TenantId",
                        column: x => x.TenantId,
                        principalTable: "Organisations",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_OversightMoves_Oversights_TenantId_OversightId",
                        columns: x => new { x.TenantId, x.OversightId },
                        principalTable: "Oversights",
                        principalColumns: new[] { "TenantId", "Id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_OversightMoves_People_TenantId_ById",
                        columns: x => new { x.TenantId, x.ById },
                        principalTable: "People",
                        principalColumns: new[] { "TenantId", "Id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_Cases_TenantId_RatedById",
                table: "Cases",
                columns: new[] { "TenantId", "RatedById" });

            migrationBuilder.CreateIndex(
                name: "IX_CaseDiscussions_TenantId_DisagreementById",
                table: "CaseDiscussions",
                columns: new[] { "TenantId", "DisagreementById" });

            migrationBuilder.CreateIndex(
                name: "IX_CaseRatingMoves_TenantId_ById",
                table: "CaseRatingMoves",
                columns: new[] { "TenantId", "ById" });

            migrationBuilder.CreateIndex(
                name: "IX_CaseRatingMoves_TenantId_CaseId",
                table: "CaseRatingMoves",
                columns: new[] { "TenantId", "CaseId" });

            migrationBuilder.CreateIndex(
                name: "IX_DiscussionMoves_TenantId_ById",
                table: "DiscussionMoves",
                columns: new[] { "TenantId", "ById" });

            migrationBuilder.CreateIndex(
                name: "IX_DiscussionMoves_TenantId_DiscussionId",
                table: "DiscussionMoves",
                columns: new[] { "TenantId", "DiscussionId" });

            migrationBuilder.CreateIndex(
                name: "IX_OversightMoves_TenantId_ById",
                table: "OversightMoves",
                columns: new[] { "TenantId", "ById" });

            migrationBuilder.CreateIndex(
                name: "IX_OversightMoves_TenantId_OversightId",
                table: "OversightMoves",
                columns: new[] { "TenantId", "OversightId" });

            migrationBuilder.CreateIndex(
                name: "IX_Oversights_TenantId_AskedById",
                table: "Oversights",
                columns: new[] { "TenantId", "AskedById" });

            migrationBuilder.CreateIndex(
                name: "IX_Oversights_TenantId_CaseId",
                table: "Oversights",
                columns: new[] { "TenantId", "CaseId" });

            migrationBuilder.CreateIndex(
                name: "IX_Oversights_TenantId_DiscussionId",
                table: "Oversights",
                columns: new[] { "TenantId", "DiscussionId" });

            migrationBuilder.CreateIndex(
                name: "IX_Oversights_TenantId_ManagerId_State",
                table: "Oversights",
                columns: new[] { "TenantId", "ManagerId", "State" });

            migrationBuilder.CreateIndex(
                name: "IX_Oversights_TenantId_SuperviseeId",
                table: "Oversights",
                columns: new[] { "TenantId", "SuperviseeId" });

            migrationBuilder.AddForeignKey(
                name: "FK_CaseDiscussions_People_TenantId_DisagreementById",
                table: "CaseDiscussions",
                columns: new[] { "TenantId", "DisagreementById" },
                principalTable: "People",
                principalColumns: new[] { "TenantId", "Id" },
                onDelete: ReferentialAction.Restrict);

            migrationBuilder.AddForeignKey(
                name: "FK_Cases_People_TenantId_RatedById",
                table: "Cases",
                columns: new[] { "TenantId", "RatedById" },
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
                name: "FK_CaseDiscussions_People_TenantId_DisagreementById",
                table: "CaseDiscussions");

            migrationBuilder.DropForeignKey(
                name: "FK_Cases_People_TenantId_RatedById",
                table: "Cases");

            migrationBuilder.DropTable(
                name: "CaseRatingMoves");

            migrationBuilder.DropTable(
                name: "DiscussionMoves");

            migrationBuilder.DropTable(
                name: "OversightMoves");

            migrationBuilder.DropTable(
                name: "Oversights");

            migrationBuilder.DropIndex(
                name: "IX_Cases_TenantId_RatedById",
                table: "Cases");

            migrationBuilder.DropIndex(
                name: "IX_CaseDiscussions_TenantId_DisagreementById",
                table: "CaseDiscussions");

            migrationBuilder.DropColumn(
                name: "RatedById",
                table: "Cases");

            migrationBuilder.DropColumn(
                name: "RatedOn",
                table: "Cases");

            migrationBuilder.DropColumn(
                name: "Rating",
                table: "Cases");

            migrationBuilder.DropColumn(
                name: "Disagreement",
                table: "CaseDiscussions");

            migrationBuilder.DropColumn(
                name: "DisagreementAt",
                table: "CaseDiscussions");

            migrationBuilder.DropColumn(
                name: "DisagreementById",
                table: "CaseDiscussions");

            migrationBuilder.DropColumn(
                name: "EnteredOn",
                table: "CaseDiscussions");

            migrationBuilder.DropColumn(
                name: "MovedAt",
                table: "CaseDiscussions");
        }
    }
}
