using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace SupervisionPortal.Data.Postgres.Migrations
{
    /// <inheritdoc />
    public partial class ObservedSessions : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<Guid>(
                name: "SessionId",
                table: "Observations",
                type: "uuid",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "SuperviseeId",
                table: "Observations",
                type: "uuid",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "SuperviseesViews",
                columns: table => new
                {
                    TenantId = table.Column<Guid>(type: "uuid", nullable: false),
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    ObservationId = table.Column<Guid>(type: "uuid", nullable: false),
                    SuperviseeId = table.Column<Guid>(type: "uuid", nullable: false),
                    Content = table.Column<string>(type: "text", nullable: false),
                    Revision = table.Column<int>(type: "integer", nullable: false),
                    SavedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    GivenAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    Version = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SuperviseesViews", x => new { x.TenantId, x.Id });
                    table.ForeignKey(
                        name: "FK_SuperviseesViews_Observations_TenantId_ObservationId",
                        columns: x => new { x.TenantId, x.ObservationId },
                        principalTable: "Observations",
                        principalColumns: new[] { "TenantId", "Id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_SuperviseesViews_Organisations_TenantId",
                        column: x => x.TenantId,
                        principalTable: "Organisations",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_SuperviseesViews_People_TenantId_SuperviseeId",
                        columns: x => new { x.TenantId, x.SuperviseeId },
                        principalTable: "People",
                        principalColumns: new[] { "TenantId", "Id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_Observations_TenantId_SessionId",
                table: "Observations",
                columns: new[] { "TenantId", "SessionId" });

            migrationBuilder.CreateIndex(
                name: "IX_Observations_TenantId_SuperviseeId",
                table: "Observations",
                columns: new[] { "TenantId", "SuperviseeId" });

            migrationBuilder.CreateIndex(
                name: "IX_SuperviseesViews_TenantId_ObservationId",
                table: "SuperviseesViews",
                columns: new[] { "TenantId", "ObservationId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_SuperviseesViews_TenantId_SuperviseeId",
                table: "SuperviseesViews",
                columns: new[] { "TenantId", "SuperviseeId" });

            migrationBuilder.AddForeignKey(
                name: "FK_Observations_People_TenantId_SuperviseeId",
                table: "Observations",
                columns: new[] { "TenantId", "SuperviseeId" },
                principalTable: "People",
                principalColumns: new[] { "TenantId", "Id" },
                onDelete: ReferentialAction.Restrict);

            migrationBuilder.AddForeignKey(
                name: "FK_Observations_Sessions_TenantId_SessionId",
                table: "Observations",
                columns: new[] { "TenantId", "SessionId" },
                principalTable: "Sessions",
                principalColumns: new[] { "TenantId", "Id" },
                onDelete: ReferentialAction.Restrict);

            migrationBuilder.Sql(RowLevelSecurity.Secure);
            migrationBuilder.Sql(WrittenOnceGuards.Guard);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropForeignKey(
                name: "FK_Observations_People_TenantId_SuperviseeId",
                table: "Observations");

            migrationBuilder.DropForeignKey(
                name: "FK_Observations_Sessions_TenantId_SessionId",
                table: "Observations");

            migrationBuilder.DropTable(
                name: "SuperviseesViews");

            migrationBuilder.DropIndex(
                name: "IX_Observations_TenantId_SessionId",
                table: "Observations");

            migrationBuilder.DropIndex(
                name: "IX_Observations_TenantId_SuperviseeId",
                table: "Observations");

            migrationBuilder.DropColumn(
                name: "SessionId",
                table: "Observations");

            migrationBuilder.DropColumn(
                name: "SuperviseeId",
                table: "Observations");
        }
    }
}
