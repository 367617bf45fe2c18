package dev.patchbook.server;

import dev.patchbook.localworkspace.LocalWorkspace;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpURI;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/// The local workspace at Google's own paths; everything else goes on to the routes.
public final class WorkspaceMount extends Handler.Wrapper {

    private final LocalWorkspace workspace;

    public WorkspaceMount(LocalWorkspace workspace) {
        this.workspace = workspace;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        if (!LocalWorkspace.serves(request.getHttpURI().getPath())) {
            return super.handle(request, response, callback);
        }
        try (InputStream body = Content.Source.asInputStream(request)) {
            dev.patchbook.localworkspace.Response answer = workspace.answer(asked(request, body));
            if (answer.equals(dev.patchbook.localworkspace.Response.LOST)) {
                request.getConnectionMetaData().getConnection().getEndPoint().close();
                callback.succeeded();
                return true;
            }
            response.setStatus(answer.status());
            answer.headers().forEach(response.getHeaders()::put);
            OutputStream out = Content.Sink.asOutputStream(response);
            answer.content().writeTo(out);
            out.close(); // only a whole answer is ended: where one fails, it is a fault, or cut short
        }
        callback.succeeded();
        return true;
    }

    private static dev.patchbook.localworkspace.Request asked(Request request, InputStream body) {
        HttpURI uri = request.getHttpURI();
        Map<String, String> headers = new HashMap<>();
        for (HttpField field : request.getHeaders()) {
            headers.put(field.getName(), Objects.requireNonNullElse(field.getValue(), ""));
        }
        return new dev.patchbook.localworkspace.Request(
                request.getMethod(), uri.getPath(), Objects.requireNonNullElse(uri.getQuery(), ""), headers, body);
    }
}
