using SupervisionPortal.Gallery;

await GalleryHost.Build(args.Length > 0 ? args[0] : "http://127.0.0.1:5091").RunAsync();
