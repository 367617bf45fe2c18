package dev.patchbook.server;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.Properties;
import java.util.zip.CRC32C;

/// A file of the local page, read from the program itself.
final class PageFile {

    static final String SCRIPT = "text/javascript; charset=utf-8";
    static final String STYLE = "text/css; charset=utf-8";

    private final String mediaType;
    private final byte[] bytes;
    private final String tag;

    private PageFile(String mediaType, byte[] bytes) {
        CRC32C sum = new CRC32C();
        sum.update(bytes);
        this.mediaType = mediaType;
        this.bytes = bytes;
        this.tag = "\"%x-%x\"".formatted(bytes.length, sum.getValue());
    }

    /// One of the page's own files.
    static PageFile own(String name, String mediaType) {
        return read("/dev/patchbook/server/page/" + name, mediaType);
    }

    /// A script of a library that the program carries as a WebJar, of the version that it carries.
    static PageFile library(String name, String file) {
        Properties properties = new Properties();
        try (InputStream in = open("/META-INF/maven/org.webjars.npm/" + name + "/pom.properties")) {
            properties.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        String version = properties.getProperty("version");
        return read("/META-INF/resources/webjars/%s/%s/%s".formatted(name, version, file), SCRIPT);
    }

    String mediaType() {
        return mediaType;
    }

    byte[] bytes() {
        return bytes;
    }

    /// Changes with the content.
    String tag() {
        return tag;
    }

    private static PageFile read(String resource, String mediaType) {
        try (InputStream in = open(resource)) {
            return new PageFile(mediaType, in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static InputStream open(String resource) {
        return Objects.requireNonNull(PageFile.class.getResourceAsStream(resource), resource);
    }
}
