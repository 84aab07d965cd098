package org.fabcom.diagnosis.result;

import module java.base;
import org.fabcom.diagnosis.answers.Answers;
import org.fabcom.web.Page;

/** Invented answers of an association and of a shop, to see a sheet before giving one’s own. */
final class Example {

    private static final String[] ASSOCIATION = {
        "google-drive~s9~op~gn~h2.5",
        "whatsapp~s9~op~gn",
        "mailchimp~s2~op~gn~h1",
        "helloasso~s3~oe~gn~h1.5~y106~v20",
        "doodle~s9~ou~gn"
    };

    private static final String[] SHOP = {
        "sumup~s2~oe~ge~h1~y1800~v23",
        "planity~s2~oe~gu~h2",
        "google-business-profile~s1~op~gn~h1",
        "instagram~s1~op~gn~h6",
        "shopify~s1~oe~ge~fbasic~h4"
    };

    private Example() {}

    static Answers of(boolean shop, Page page) {
        var key = shop ? "diagnosis.example.shop" : "diagnosis.example.association";
        var answers = Answers.of(Map.of(
                "s", one(shop ? "c" : "a"),
                "p", one(shop ? "2" : "9"),
                "c", one(shop ? "640" : "300"),
                "m", one("1"),
                "t", shop ? SHOP : ASSOCIATION));
        return new Answers(
                answers.audience(),
                page.t(key),
                answers.people(),
                answers.contacts(),
                answers.money(),
                answers.tools());
    }

    private static String[] one(String value) {
        return Stream.of(value).toArray(String[]::new);
    }
}
