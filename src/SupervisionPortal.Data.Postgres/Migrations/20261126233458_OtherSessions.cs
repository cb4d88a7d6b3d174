using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace SupervisionPortal.Data.Postgres.Migrations
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
                type: "uuid",
                nullable: true);

            migrationBuilder.CreateIndex(
                name: "IX_Sessions_TenantId_OtherSupervisorId",
                table: "Sessions",
                columns: new[] { "TenantId", "OtherSupervisorId" });

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

            migrationBuilder.DropIndex(
                name: "IX_Sessions_TenantId_OtherSupervisorId",
                table: "Sessions");

            migrationBuilder.DropColumn(
                name: "OtherSupervisorId",
                table: "Sessions");
        }
    }
}
