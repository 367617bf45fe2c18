package dev.patchbook.google;

import com.google.api.services.sheets.v4.model.AddConditionalFormatRuleRequest;
import com.google.api.services.sheets.v4.model.AddNamedRangeRequest;
import com.google.api.services.sheets.v4.model.AddProtectedRangeRequest;
import com.google.api.services.sheets.v4.model.BooleanCondition;
import com.google.api.services.sheets.v4.model.BooleanRule;
import com.google.api.services.sheets.v4.model.CellFormat;
import com.google.api.services.sheets.v4.model.Color;
import com.google.api.services.sheets.v4.model.ConditionValue;
import com.google.api.services.sheets.v4.model.ConditionalFormatRule;
import com.google.api.services.sheets.v4.model.DataValidationRule;
import com.google.api.services.sheets.v4.model.GridRange;
import com.google.api.services.sheets.v4.model.NamedRange;
import com.google.api.services.sheets.v4.model.ProtectedRange;
import com.google.api.services.sheets.v4.model.Request;
import com.google.api.services.sheets.v4.model.SetDataValidationRequest;
import dev.patchbook.workbook.Change;
import dev.patchbook.workbook.Tint;
import java.util.List;

/// What a new plan is given once: choices, warnings, colours, names.
final class SetUpRequests {

    private SetUpRequests() {}

    static List<Request> offer(Change.OfferChoices offer) {
        BooleanCondition condition = offer.choices().isEmpty()
                ? new BooleanCondition().setType("BOOLEAN")
                : new BooleanCondition().setType("ONE_OF_LIST").setValues(values(offer.choices()));
        DataValidationRule rule = new DataValidationRule()
                .setCondition(condition)
                .setStrict(false)
                .setShowCustomUi(true);
        return List.of(new Request()
                .setSetDataValidation(new SetDataValidationRequest()
                        .setRange(below(offer.sheetId(), offer.column(), offer.fromRow()))
                        .setRule(rule)));
    }

    static List<Request> warn(Change.WarnBefore warn) {
        return List.of(new Request()
                .setAddProtectedRange(new AddProtectedRangeRequest()
                        .setProtectedRange(new ProtectedRange()
                                .setRange(GridRequests.range(warn.sheetId(), warn.range()))
                                .setDescription(warn.reason())
                                .setWarningOnly(true))));
    }

    static List<Request> tint(Change.TintWhere tint) {
        ConditionalFormatRule rule = new ConditionalFormatRule()
                .setRanges(List.of(below(tint.sheetId(), tint.column(), tint.fromRow())))
                .setBooleanRule(new BooleanRule()
                        .setCondition(new BooleanCondition().setType("TEXT_EQ").setValues(values(List.of(tint.says()))))
                        .setFormat(new CellFormat().setBackgroundColor(color(tint.tint()))));
        return List.of(new Request()
                .setAddConditionalFormatRule(
                        new AddConditionalFormatRuleRequest().setIndex(0).setRule(rule)));
    }

    static List<Request> name(Change.NameRange name) {
        return List.of(new Request()
                .setAddNamedRange(new AddNamedRangeRequest()
                        .setNamedRange(new NamedRange()
                                .setName(name.name())
                                .setRange(GridRequests.range(name.sheetId(), name.range())))));
    }

    private static List<ConditionValue> values(List<String> texts) {
        return texts.stream()
                .map(text -> new ConditionValue().setUserEnteredValue(text))
                .toList();
    }

    private static GridRange below(int sheetId, int column, int fromRow) {
        return new GridRange()
                .setSheetId(sheetId)
                .setStartRowIndex(fromRow)
                .setStartColumnIndex(column)
                .setEndColumnIndex(column + 1);
    }

    private static Color color(Tint tint) {
        return new Color()
                .setRed(tint.red() / 255f)
                .setGreen(tint.green() / 255f)
                .setBlue(tint.blue() / 255f);
    }
}
