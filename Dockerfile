# The portal as a container, built from the public feed. It runs as a user without rights and keeps its data in /data.
FROM mcr.microsoft.com/dotnet/sdk:10.0 AS build
RUN apt-get update && apt-get install -y --no-install-recommends nodejs npm && rm -rf /var/lib/apt/lists/*
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
