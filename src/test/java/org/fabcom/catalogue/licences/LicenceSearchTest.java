package org.fabcom.catalogue.licences;

import module java.base;
import com.code_intelligence.jazzer.junit.FuzzTest;
import org.fabcom.catalogue.RepositoryAddress;
import org.fabcom.testing.Search;
import org.junit.jupiter.api.Test;

/** Licence expressions and addresses of repositories. */
class LicenceSearchTest {

    @Test
    void nothing_breaks_them() {
        Search.all(
                this,
                Search.text("MIT OR (GPL-2.0-only WITH Classpath-exception-2.0 AND BSD-3-Clause)"),
                Search.text("scm:git:git@github.com:a/b.git"),
                Search.text("https://framagit.org/a/b/-/tree/main?x=1#y"));
    }

    @FuzzTest(maxDuration = "60s")
    void licences(byte[] bytes) {
        var text = new String(bytes, StandardCharsets.UTF_8);
        LicenceExpression.read(text).ifPresent(LicenceExpression::ids);
    }

    @FuzzTest(maxDuration = "60s")
    void repositories(byte[] bytes) {
        var text = new String(bytes, StandardCharsets.UTF_8);
        RepositoryAddress.key(text);
    }
}
