package org.fabcom.web.offline;

import module java.base;
import org.fabcom.web.Form;
import org.fabcom.web.problem.Problem;

/**
 * A line of a device's queue as it comes in.
 *
 * @param said the very characters that were signed
 */
public record SignedLine(int number, String said, byte[] signature) {

    private static final int LONGEST_SIGNATURE = 200;

    /** 400 for what no queue of ours sends. */
    static SignedLine read(Form form, int longest) {
        var said = form.value("texte");
        var number = form.value("n");
        boolean fits = number.matches("[1-9][0-9]{0,8}")
                && said.length() >= 2
                && said.length() <= longest
                && said.chars().allMatch(it -> it >= ' ');
        var signature = base64(form.value("signature"));
        if (!fits || signature.length > LONGEST_SIGNATURE) throw Problem.badRequest();
        return new SignedLine(Integer.parseInt(number), said, signature);
    }

    /** 400 if it is none. */
    public static byte[] base64(String text) {
        try {
            return Base64.getDecoder().decode(text);
        } catch (IllegalArgumentException unreadable) {
            throw Problem.badRequest();
        }
    }
}
