package dev.patchbook.localworkspace.book;

import java.util.Arrays;

/// A run of whole rows, column by column; columns that hold nothing are [Segment#EMPTY] or beyond the end of
/// the array.
final class Block {
    final Object owner;
    final int rows;
    private Segment[] columns;

    Block(Object owner, int rows, Segment[] columns) {
        this.owner = owner;
        this.rows = rows;
        this.columns = columns;
    }

    Block copyFor(Object newOwner) {
        return new Block(newOwner, rows, columns.clone());
    }

    int columnsUsed() {
        return columns.length;
    }

    Segment column(int column) {
        return column < columns.length ? columns[column] : Segment.EMPTY;
    }

    boolean hasFormulas() {
        for (Segment column : columns) {
            if (column.hasFormulas()) {
                return true;
            }
        }
        return false;
    }

    /// The column's cells, ready to be written by the owner of this block.
    @SuppressWarnings("ReferenceEquality") // an owner is nothing but its identity
    Segment writable(int column) {
        if (column >= columns.length) {
            int before = columns.length;
            columns = Arrays.copyOf(columns, column + 1);
            Arrays.fill(columns, before, column + 1, Segment.EMPTY);
        }
        Segment segment = columns[column];
        if (segment == Segment.EMPTY) {
            columns[column] = new Segment(owner, rows);
        } else if (segment.owner != owner) {
            columns[column] = segment.copyFor(owner);
        }
        return columns[column];
    }

    Block slice(Object newOwner, int from, int to) {
        return spliced(newOwner, from, to, 0, this, 0, 0);
    }

    Block widened(Object newOwner, int at, int count) {
        return spliced(newOwner, 0, at, count, this, at, rows);
    }

    Block joined(Object newOwner, Block next) {
        return spliced(newOwner, 0, rows, 0, next, 0, next.rows);
    }

    private Block spliced(Object newOwner, int from, int to, int blank, Block next, int nextFrom, int nextTo) {
        Segment[] spliced = new Segment[Math.max(columns.length, next.columns.length)];
        for (int i = 0; i < spliced.length; i++) {
            Segment first = column(i);
            Segment second = next.column(i);
            spliced[i] = first == Segment.EMPTY && second == Segment.EMPTY
                    ? Segment.EMPTY
                    : first.spliced(newOwner, from, to, blank, second, nextFrom, nextTo);
        }
        return new Block(newOwner, to - from + blank + nextTo - nextFrom, spliced);
    }

    void insertColumns(int at, int count) {
        if (at < columns.length) {
            Segment[] widened = new Segment[columns.length + count];
            Arrays.fill(widened, Segment.EMPTY);
            System.arraycopy(columns, 0, widened, 0, at);
            System.arraycopy(columns, at, widened, at + count, columns.length - at);
            columns = widened;
        }
    }

    void deleteColumns(int from, int to) {
        if (from < columns.length) {
            int last = Math.min(to, columns.length);
            Segment[] kept = new Segment[columns.length - (last - from)];
            System.arraycopy(columns, 0, kept, 0, from);
            System.arraycopy(columns, last, kept, from, columns.length - last);
            columns = kept;
        }
    }

    void moveColumns(GridEdit.Move move) {
        int reach = Math.max(move.to(), move.destination());
        Segment[] before = Arrays.copyOf(columns, Math.max(columns.length, reach));
        Arrays.fill(before, columns.length, before.length, Segment.EMPTY);
        Segment[] after = new Segment[before.length];
        for (int i = 0; i < before.length; i++) {
            after[move.position(i).orElseThrow()] = before[i];
        }
        columns = after;
    }
}
