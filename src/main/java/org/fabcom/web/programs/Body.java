package org.fabcom.web.programs;

import module java.base;
import jakarta.servlet.http.HttpServletRequest;
import org.fabcom.kernel.Storable;
import org.fabcom.web.problem.Problem;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.json.JsonMapper;

/** The JSON object that a program sent, asked for its size, its shape and its characters before any field is. */
public final class Body {

    private Body() {}

    /** 413 when it is too long, 400 when it is no JSON or says a property twice, {@code otherwise} when it is no object, 422 when a text in it cannot be kept. */
    public static JsonNode read(HttpServletRequest request, int mostBytes, int otherwise, JsonMapper json) {
        try {
            var body = request.getInputStream().readNBytes(mostBytes + 1);
            if (body.length > mostBytes) throw Problem.of(413, "FC-0413");
            return read(body, otherwise, json);
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    public static JsonNode read(byte[] body, int otherwise, JsonMapper json) {
        var root = parse(body, otherwise, json);
        Storable.fault(root).ifPresent(pointer -> {
            throw new Wrong(
                    422,
                    List.of(
                            new Wrong.Field(
                                    pointer,
                                    "must hold neither U+0000 nor half of a surrogate pair, nor more than 30 marks on a letter")));
        });
        return root;
    }

    private static JsonNode parse(byte[] body, int otherwise, JsonMapper json) {
        try {
            var root = json.reader(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
                    .readTree(body);
            if (root.isObject()) return root;
        } catch (MismatchedInputException twice) {
            throw new Wrong(400, List.of(new Wrong.Field("", "must be a JSON object that says each property once")));
        } catch (JacksonException unreadable) {
            throw new Wrong(400, List.of(new Wrong.Field("", "must be a JSON object")));
        }
        throw new Wrong(otherwise, List.of(new Wrong.Field("", "must be a JSON object")));
    }
}
