package org.fabcom.api;

import module java.base;
import com.code_intelligence.jazzer.junit.FuzzTest;
import org.fabcom.testing.Search;
import org.fabcom.web.programs.Body;
import org.fabcom.web.programs.Wrong;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** What programs send: understood, or each wrong field is named. */
class BodySearchTest {

    @Test
    void nothing_breaks_them() {
        Search.all(
                this,
                Search.text(
                        "{\"people\":9,\"contacts\":300,\"tools\":[{\"tool\":\"Trello\",\"seats\":9,\"hours_month\":1.5,\"paid_eur_year\":12.34,\"owner\":\"nobody\"}]}"),
                Search.text("{\"a\":\"x\",\"b\":1e2,\"c\":0.01,\"currency\":\"x\",\"amount\":\"1.25\"}"),
                Search.text("{\"a\":\"\\u0000\"}"));
    }

    @FuzzTest(maxDuration = "60s")
    void bodies(byte[] bytes) {
        try {
            DiagnosisRequest.read(Body.read(bytes, 422, JsonMapper.shared()));
        } catch (Wrong said) {
            said.fields();
        }
    }

    @FuzzTest(maxDuration = "60s")
    void fields(byte[] bytes) {
        try {
            var root = Body.read(bytes, 400, JsonMapper.shared());
            var reading = new JsonFields();
            reading.text(root, "", "a", 10, true);
            reading.whole(root, "", "b", 100);
            reading.hundredths(root, "", "c", 100);
            WalletRequest.amount(root, "", reading, code -> Optional.empty());
            reading.done();
        } catch (Wrong said) {
            said.fields();
        }
    }
}
