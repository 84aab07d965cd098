package org.fabcom.web.problem;

import module java.base;
import org.fabcom.web.Page;

/**
 * A request that ends on a problem page (or problem+json) with a stable code of {@code docs/errors.md}. For what stops a
 * request as a whole; a field that wants correcting goes back to its form instead.
 */
public final class Problem extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** An argument that is itself a message. */
    public record Words(String key) {}

    private final int status;
    private final String code;
    private final transient Object[] args;

    private Problem(int status, String code, Object... args) {
        super(code, null, false, false);
        this.status = status;
        this.code = code;
        this.args = args;
    }

    /** A problem with a code of its own; its words are the messages {@code problem.CODE.title} and {@code .text}. */
    public static Problem of(int status, String code, Object... args) {
        return new Problem(status, code, args);
    }

    public static Problem badRequest() {
        return new Problem(400, "FC-0400");
    }

    public static Problem unauthorized() {
        return new Problem(401, "FC-0401");
    }

    public static Problem forbidden() {
        return new Problem(403, "FC-0403");
    }

    /** A form came from a page whose sign-in or token has gone; nothing was done, and what was typed is one step back. */
    public static Problem signedOut() {
        return new Problem(403, "FC-0461");
    }

    public static Problem notFound() {
        return new Problem(404, "FC-0404");
    }

    /** The room is turned off: nothing of it is lost, and somebody may open it again. */
    public static Problem closed(String room) {
        return new Problem(404, "FC-0466", new Words("room." + room));
    }

    /** Someone was faster: what was sent is out of date. */
    public static Problem conflict() {
        return new Problem(409, "FC-0409");
    }

    public static Problem tooMany() {
        return new Problem(429, "FC-0429");
    }

    public int status() {
        return status;
    }

    public String code() {
        return code;
    }

    public String title(Page page) {
        return page.t("problem." + code + ".title", words(page));
    }

    /** What happened and what one can do, in the reader’s words. */
    public String text(Page page) {
        return page.t("problem." + code + ".text", words(page));
    }

    /** The same for a program: it has neither pages nor a way back. */
    public String toProgram(Page page) {
        var own = "problem." + code + ".program";
        return page.has(own) ? page.t(own, words(page)) : text(page);
    }

    private Object[] words(Page page) {
        return Stream.of(args())
                .map(it -> it instanceof Words words ? page.t(words.key()) : it)
                .toArray();
    }

    private Object[] args() {
        return args == null ? new Object[0] : args;
    }
}
