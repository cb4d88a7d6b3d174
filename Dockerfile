# The portal as a container, built from the public feed. It runs as a user without rights and keeps its data in /data.
FROM node:22-slim AS node

FROM mcr.microsoft.com/dotnet/sdk:10.0 AS build
# The distribution's own Node is older than the front end needs.
COPY --from=node /usr/local/bin/node /usr/local/bin/node
COPY --from=node /usr/local/lib/node_modules /usr/local/lib/node_modules
RUN ln -s ../lib/node_modules/npm/bin/npm-cli.js /usr/local/bin/npm
WORKDIR /source
COPY . .
RUN dotnet publish src/SupervisionPortal.Web -c Release -p:PublicFeed=true -o /portal

FROM mcr.microsoft.com/dotnet/aspnet:10.0
WORKDIR /portal
COPY --from=build /portal .
RUN mkdir /data && chown app /data
USER app
VOLUME /data
ENV ASPNETCORE_URLS=http://+:8080 Data__Directory=/data
EXPOSE 8080
ENTRYPOINT ["dotnet", "SupervisionPortal.Web.dll"]
