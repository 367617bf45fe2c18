package dev.patchbook.server;

import dev.patchbook.api.ProblemDocument;
import java.util.Optional;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/// Stands before everything on the port and refuses what [LoopbackRules] refuses.
final class LoopbackOnly extends Handler.Wrapper {

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        LoopbackRules.Origin call = new LoopbackRules.Origin(
                request.getMethod(),
                request.getHttpURI().getPath(),
                header(request, HttpHeader.HOST.asString()),
                header(request, "Origin"),
                header(request, "Sec-Fetch-Site"),
                header(request, "Sec-Fetch-Mode"));
        Optional<String> refusal = LoopbackRules.refusal(call, Request.getLocalPort(request));
        if (refusal.isEmpty()) {
            return super.handle(request, response, callback);
        }
        response.setStatus(HttpStatus.FORBIDDEN_403);
        response.getHeaders().put(HttpHeader.CONTENT_TYPE, ProblemDocument.MEDIA_TYPE);
        String problem = ProblemDocument.of(HttpStatus.FORBIDDEN_403, "Not from here", refusal.get())
                .json();
        Content.Sink.write(response, true, problem, callback);
        return true;
    }

    /// A header's value; several of one name are told apart by the rules, which welcome no such value.
    private static Optional<String> header(Request request, String name) {
        return request.getHeaders().getFields(name).stream()
                .map(HttpField::getValue)
                .reduce((one, other) -> one + ", " + other);
    }
}
