package org.fabcom.talk.mailed;

import module java.base;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;

/** Whether a machine wrote a mail: out of office, bounces, lists, other programs (RFC 3834). */
final class Automatic {

    private static final List<String> SIGNS = List.of(
            "X-Auto-Response-Suppress",
            "X-Autoreply",
            "X-Autorespond",
            "X-Auto-Reply",
            "X-AutoReply-From",
            "X-Failed-Recipients",
            "List-Id",
            "List-Unsubscribe",
            "Feedback-ID");

    private static final List<String> HANDS =
            List.of("mailer-daemon", "postmaster", "noreply", "no-reply", "ne-pas-repondre", "nepasrepondre");

    private Automatic() {}

    static boolean wrote(MimeMessage mail) throws MessagingException {
        for (var it : SIGNS) if (mail.getHeader(it) != null) return true;
        var submitted = header(mail, "Auto-Submitted");
        if (!submitted.isEmpty() && !submitted.startsWith("no")) return true;
        var precedence = header(mail, "Precedence");
        if (List.of("bulk", "junk", "list", "auto_reply").contains(precedence)) return true;
        if (header(mail, "Return-Path").equals("<>")) return true;
        var from = header(mail, "From");
        return mail.isMimeType("multipart/report")
                || HANDS.stream().anyMatch(it -> from.matches("(.*[<,\\s])?" + it + "@.*"));
    }

    private static String header(MimeMessage mail, String name) throws MessagingException {
        var value = mail.getHeader(name, null);
        return value == null ? "" : value.strip().toLowerCase(Locale.ROOT);
    }
}
