package dev.patchbook.localworkspace;

import com.google.api.client.http.HttpRequestInitializer;
import com.google.api.client.http.javanet.NetHttpTransport;
import com.google.api.client.json.gson.GsonFactory;
import com.google.api.services.drive.Drive;
import com.google.api.services.sheets.v4.Sheets;

/// Google's own clients, pointed at a workspace.
record GoogleClients(Sheets sheets, Drive drive) {
    static GoogleClients of(String url) {
        NetHttpTransport transport = new NetHttpTransport();
        HttpRequestInitializer quiet = request -> request.setReadTimeout(60_000);
        GsonFactory json = GsonFactory.getDefaultInstance();
        return new GoogleClients(
                new Sheets.Builder(transport, json, quiet)
                        .setRootUrl(url)
                        .setApplicationName("test")
                        .build(),
                new Drive.Builder(transport, json, quiet)
                        .setRootUrl(url)
                        .setApplicationName("test")
                        .build());
    }
}
