package org.fabcom.diagnosis.asking;

import module java.base;
import org.fabcom.diagnosis.Situation.Audience;
import org.fabcom.diagnosis.answers.Answers;

/** Tools that most structures of a kind use, the most usual first; as they are called in the catalogue. */
final class Forgotten {

    private static final List<String> ASSOCIATION = List.of(
            "google-drive",
            "whatsapp",
            "gmail",
            "excel",
            "helloasso",
            "mailchimp",
            "doodle",
            "facebook-page",
            "zoom",
            "canva",
            "google-forms",
            "wix",
            "wetransfer",
            "instagram",
            "microsoft-365",
            "trello",
            "youtube");

    private static final List<String> SHOP = List.of(
            "google-business-profile",
            "instagram",
            "facebook-page",
            "sumup",
            "excel",
            "gmail",
            "whatsapp",
            "planity",
            "canva",
            "shopify",
            "thefork",
            "wix",
            "google-drive",
            "etsy",
            "quickbooks",
            "square",
            "paypal");

    private static final List<String> MONEY_ASSOCIATION = List.of("helloasso", "sumup", "paypal");
    private static final List<String> MONEY_SHOP = List.of("sumup", "square", "stripe");

    private Forgotten() {}

    public static List<String> of(Answers answers) {
        boolean shop = answers.audience() == Audience.SHOP;
        var names = new LinkedHashSet<String>();
        if (answers.money().equals("1")) names.addAll((shop ? MONEY_SHOP : MONEY_ASSOCIATION).subList(0, 2));
        names.addAll(shop ? SHOP : ASSOCIATION);
        return List.copyOf(names);
    }
}
