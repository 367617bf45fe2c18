package dev.patchbook.localworkspace.book;

/// What a file says of a cell's value beside the value, and stays as it is while the value does.
///
/// @param attributes of the cell, such as the number of the rich value that it shows
/// @param text what stands in the place of a text where that is more, such as looks of single letters, or how the file
/// spells an error
/// @param tried whether a table of the file puts it there that tries values in other cells
public record KeptValue(String attributes, String text, boolean tried) {
    public static final KeptValue NONE = new KeptValue("", "", false);
}
