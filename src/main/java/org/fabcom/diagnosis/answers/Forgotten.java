package org.fabcom.diagnosis.answers;

import java.util.ArrayList;
import java.util.List;
import org.fabcom.diagnosis.Situation.Audience;

/** Tools that people use every day and forget to name, by kind of structure; as they are called in the catalogue. */
public final class Forgotten {

    private static final List<String> ASSOCIATION = List.of(
            "excel",
            "gmail",
            "canva",
            "zoom",
            "facebook-page",
            "wix",
            "whatsapp",
            "google-drive",
            "doodle",
            "google-forms",
            "mailchimp",
            "wetransfer");

    private static final List<String> SHOP = List.of(
            "google-business-profile",
            "instagram",
            "facebook-page",
            "excel",
            "gmail",
            "whatsapp",
            "planity",
            "canva",
            "shopify",
            "etsy",
            "wix",
            "quickbooks");

    private static final List<String> MONEY_ASSOCIATION = List.of("helloasso", "sumup", "paypal");
    private static final List<String> MONEY_SHOP = List.of("sumup", "square", "stripe");

    private Forgotten() {}

    public static List<String> of(Answers answers) {
        boolean shop = answers.audience() == Audience.SHOP;
        var names = new ArrayList<String>();
        if (answers.money().equals("1")) names.addAll((shop ? MONEY_SHOP : MONEY_ASSOCIATION).subList(0, 2));
        names.addAll(shop ? SHOP : ASSOCIATION);
        return names;
    }
}
