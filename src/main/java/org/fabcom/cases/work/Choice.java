package org.fabcom.cases.work;

/** One tool in the order that the board chose; brought forward ({@code rank < proposed}) with a reason. */
public record Choice(int rank, String tool, int proposed, String reason) {

    public boolean broughtForward() {
        return rank < proposed;
    }
}
