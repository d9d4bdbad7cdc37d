package org.tradecommitments;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.restassured.RestAssured;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/** A document of the project: its text, and what it tells its readers to run. */
record Document(String text) {

    static Document of(String path) throws IOException {
        return new Document(Files.readString(Path.of(path)));
    }

    /** What comes from a heading on. */
    Document from(String heading) {
        return new Document(text.substring(text.indexOf(heading)));
    }

    /** The code blocks in a language, pointed at the service under test. */
    List<String> blocks(String language) {
        return Pattern.compile("^```" + language + "\n(.*?)^```", Pattern.MULTILINE | Pattern.DOTALL)
                .matcher(text)
                .results()
                .map(block ->
                        block.group(1).replace("http://localhost:8080", RestAssured.baseURI + ":" + RestAssured.port))
                .toList();
    }

    static void needs(String... programs) {
        for (String program : programs) {
            assumeTrue(new File(program).canExecute(), program);
        }
    }

    /** Runs the first block of bash to its end, with an admin's key. */
    void run() throws IOException, InterruptedException {
        needs("/usr/bin/bash", "/usr/bin/curl");
        ProcessBuilder bash = new ProcessBuilder(
                        "/usr/bin/bash", "-c", blocks("bash").get(0))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD);
        bash.environment().put("KEY", DatabaseResource.ADMIN_KEY);
        Process process = bash.start();
        assertTrue(process.waitFor(60, TimeUnit.SECONDS));
        assertEquals(0, process.exitValue());
    }
}
