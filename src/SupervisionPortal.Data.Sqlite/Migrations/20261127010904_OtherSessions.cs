using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace SupervisionPortal.Data.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class OtherSessions : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<Guid>(
                name: "OtherSupervisorId",
                table: "Sessions",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "IsProfessional",
                table: "Records",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.CreateTable(
                name: "ProfessionalSupervisions",
                columns: table => new
                {
                    TenantId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    SuperviseeId = table.Column<Guid>(type: "TEXT", nullable: false),
                    SupervisorId = table.Column<Guid>(type: "TEXT", nullable: false),
                    From = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Until = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Version = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ProfessionalSupervisions", x => new { x.TenantId, x.Id });
                    table.ForeignKey(
                        name: "FK_ProfessionalSupervisions_Organisations_TenantId",
                        column: x => x.TenantId,
                        principalTable: "Organisations",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_ProfessionalSupervisions_People_TenantId_SuperviseeId",
                        columns: x => new { x.TenantId, x.SuperviseeId },
                        principalTable: "People",
                        principalColumns: new[] { "TenantId", "Id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_ProfessionalSupervisions_People_TenantId_SupervisorId",
                        columns: x => new { x.TenantId, x.SupervisorId },
                        principalTable: "People",
                        principalColumns: new[] { "TenantId", "Id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_Sessions_TenantId_OtherSupervisorId",
                table: "Sessions",
                columns: new[] { "TenantId", "OtherSupervisorId" });

            migrationBuilder.CreateIndex(
                name: "IX_ProfessionalSupervisions_TenantId_SuperviseeId",
                table: "ProfessionalSupervisions",
                columns: new[] { "TenantId", "SuperviseeId" });

            migrationBuilder.CreateIndex(
                name: "IX_ProfessionalSupervisions_TenantId_SupervisorId",
                table: "ProfessionalSupervisions",
                columns: new[] { "TenantId", "SupervisorId" });

            migrationBuilder.AddForeignKey(
                name: "FK_Sessions_People_TenantId_OtherSupervisorId",
                table: "Sessions",
                columns: new[] { "TenantId", "OtherSupervisorId" },
                principalTable: "People",
                principalColumns: new[] { "TenantId", "Id" },
                onDelete: ReferentialAction.Restrict);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropForeignKey(
                name: "FK_Sessions_People_TenantId_OtherSupervisorId",
                table: "Sessions");

            migrationBuilder.DropTable(
                name: "ProfessionalSupervisions");

            migrationBuilder.DropIndex(
                name: "IX_Sessions_TenantId_OtherSupervisorId",
                table: "Sessions");

            migrationBuilder.DropColumn(
                name: "OtherSupervisorId",
                table: "Sessions");

            migrationBuilder.DropColumn(
                name: "IsProfessional",
                table: "Records");
        }
    }
}
