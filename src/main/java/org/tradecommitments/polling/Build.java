package org.tradecommitments.polling;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.UUID;
import org.tradecommitments.shared.Sha256;

/** Which build of the service this is: another may answer the same question otherwise, or draw another page. */
final class Build {

    private Build() {}

    /** A digest of the jar; where there is none, as in development, something new at each start. */
    static String digest() {
        CodeSource source = Build.class.getProtectionDomain().getCodeSource();
        URL location = source == null ? null : source.getLocation();
        try {
            Path code = location == null ? null : Path.of(location.toURI());
            return code != null && Files.isRegularFile(code)
                    ? Sha256.of(Files.readAllBytes(code))
                    : UUID.randomUUID().toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
