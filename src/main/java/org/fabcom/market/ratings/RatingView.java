package org.fabcom.market.ratings;

/** A revealed rating; {@code values} in words, {@code answerUrl} and {@code hideUrl} empty where one may not. */
public record RatingView(
        String author,
        String at,
        String values,
        String comment,
        boolean hidden,
        String answer,
        String answerUrl,
        String hideUrl) {}
