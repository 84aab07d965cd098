package org.fabcom.api;

import module java.base;
import com.code_intelligence.jazzer.junit.FuzzTest;
import org.fabcom.testing.Search;
import org.fabcom.web.programs.Body;
import org.fabcom.web.programs.Wrong;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** Numbers of programs, however they are written: within their bounds and exactly what was sent, or refused by their name. */
class NumberSearchTest {

    private static final int MOST = 1_000_000;
    private static final int MOST_CONTACTS = 10_000_000;

    @Test
    void nothing_breaks_them() {
        Search.all(
                this,
                Search.text("12.34"),
                Search.text("1e2"),
                Search.text("-0.0"),
                Search.text("1E-2147483647"),
                Search.text("0e2147483647"),
                Search.text("9".repeat(400)),
                Search.text("0." + "0".repeat(400) + "1"),
                Search.text("\"300\""));
    }

    @FuzzTest(maxDuration = "60s")
    void numbers(byte[] bytes) {
        var written = new String(bytes, StandardCharsets.UTF_8);
        for (int decimals : new int[] {0, 2, 4}) {
            try {
                var root = Body.read(body("a", written), 422, JsonMapper.shared());
                var reading = new JsonFields();
                var number = reading.number(root, "", "a", decimals, MOST);
                reading.done();
                if (number == null) continue;
                var sent = root.get("a").decimalValue();
                if (number.signum() < 0 || number.intValue() > MOST || number.compareTo(sent) != 0)
                    throw new AssertionError(written + " read as " + number);
                number.movePointRight(decimals).longValueExact();
            } catch (Wrong said) {
                said.fields();
            }
        }
    }

    @FuzzTest(maxDuration = "60s")
    void contacts(byte[] bytes) {
        var written = new String(bytes, StandardCharsets.UTF_8);
        try {
            var asked = DiagnosisRequest.read(
                    Body.read(body("tools\":[{\"tool\":\"Trello\"}],\"contacts", written), 422, JsonMapper.shared()));
            var contacts = asked.contacts();
            if (contacts != null && (contacts < 0 || contacts > MOST_CONTACTS)) throw new AssertionError(written);
        } catch (Wrong said) {
            said.fields();
        }
    }

    private static byte[] body(String name, String written) {
        return ("{\"" + name + "\":" + written + "}").getBytes(StandardCharsets.UTF_8);
    }
}
