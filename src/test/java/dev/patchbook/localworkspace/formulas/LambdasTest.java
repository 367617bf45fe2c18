package dev.patchbook.localworkspace.formulas;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Functions that formulas make themselves; what they come to is worked out by hand.
class LambdasTest {

    private final Paper paper =
            new Paper().put("A1", new Object[] {1, 10, "x"}, new Object[] {2, 20, "y"}, new Object[] {3, 30, "z"});

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "=LAMBDA(x,x*2)(21)|42",
                "=LAMBDA(x,y,x-y)(10,4)|6",
                "=LAMBDA(7)()|7",
                "=LAMBDA(x,LAMBDA(y,x+y))(1)(2)|3",
                "=LET(twice,LAMBDA(f,x,f(f(x))),inc,LAMBDA(n,n+1),twice(inc,5))|7",
                "=LET(a,1,LET(a,2,a)+a)|3",
                "=LET(a,1,f,LAMBDA(b,a+b),LET(a,100,f(1)))|2",
                "=LAMBDA(x,x+1)(1)+LAMBDA(x,x+1)(2)|5",
                "=LET(sum,LAMBDA(x,x&\"!\"),sum(\"a\"))|a!",
                "=LAMBDA(r,ROWS(r)*COLUMNS(r))(A1:B3)|6",
                "=REDUCE(0,A1:A3,LAMBDA(a,v,a+v*v))|14",
                "=REDUCE(\"\",C1:C3,LAMBDA(a,v,v&a))|zyx",
                "=SUM(MAP(A1:A3,B1:B3,LAMBDA(a,b,a*b)))|140",
                "=SUM(BYROW(A1:B3,LAMBDA(r,MAX(r))))|60",
                "=IFERROR(REDUCE(1,A1:A3,LAMBDA(a,v,a/0)),\"none\")|none",
                "=SWITCH(2,1,\"a\",2,LAMBDA(x,SWITCH(x,5,\"b\",\"c\"))(5))|b",
                "=LAMBDA(x,x)|#N/A",
                "=LAMBDA(x,x)(1,2)|#N/A",
                "=LAMBDA(x,x)()|#N/A",
                "=LAMBDA(1,2)(3)|#ERROR!",
                "=LAMBDA(A1,A1)(3)|#ERROR!",
                "=LET(f,3,f(1))|#NAME?",
                "=LET(f,LAMBDA(n,f(n-1)),f(3))|#NAME?",
                "=SUM(LAMBDA(x,x))|#N/A",
                "=1+LAMBDA(x,x)|#N/A",
                "=MAP(A1:A3,5)|#VALUE!",
                "=MAP(A1:A3,unknown)|#NAME?",
                "=MAP(A1:A3)|#N/A",
                "=REDUCE(0,A1:A3,LAMBDA(a,a))|#N/A",
                "=SUM(1)(2)|#ERROR!",
            })
    void comes_to(String formula, String expected) {
        assertThat(paper.of(formula)).isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0} fills {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "=MAP(Sheet1!A1:A3,LAMBDA(v,v*10))|10;20;30",
                "=MAP(Sheet1!A1:B3,LAMBDA(v,IF(v>2,v,\"-\")))|-,10;-,20;3,30",
                "=MAP({1,2},{3,4,5},LAMBDA(a,b,a+b))|4,6,#N/A",
                "=MAP(Sheet1!A2:A3,LAMBDA(c,ROW(c)))|2;3",
                "=MAP({1;2},LAMBDA(v,SEQUENCE(v)))|1;#VALUE!",
                "=MAP({1;0},LAMBDA(v,1/v))|1;#DIV/0!",
                "=SCAN(0,Sheet1!A1:A3,LAMBDA(a,v,a+v))|1;3;6",
                "=SCAN(1,{1,2;3,4},LAMBDA(a,v,a*v))|1,2;6,24",
                "=BYROW(Sheet1!A1:B3,LAMBDA(r,SUM(r)))|11;22;33",
                "=BYCOL(Sheet1!A1:B3,LAMBDA(c,SUM(c)))|6,60",
                "=BYROW({1,2;3,4},LAMBDA(r,r))|#VALUE!;#VALUE!",
                "=MAKEARRAY(2,3,LAMBDA(r,c,r*10+c))|11,12,13;21,22,23",
                "=MAKEARRAY(0,3,LAMBDA(r,c,1))|#NUM!",
                "=REDUCE({0,0},{1;2},LAMBDA(a,v,ARRAYFORMULA(a+v)))|3,3",
                "=LET(d,Sheet1!A1:B3,FILTER(d,BYROW(d,LAMBDA(r,SUM(r)>15))))|2,20;3,30",
                "=ARRAYFORMULA(LAMBDA(x,x+{1;2})(10))|11;12",
            })
    void fills(String formula, String expected) {
        assertThat(paper.array(formula)).isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "=LAMBDA(f,f(f))(LAMBDA(f,f(f)))|#ERROR!",
                "=LET(f,LAMBDA(s,n,IF(n=0,0,1+s(s,n-1))),f(f,100))|100",
                "=LET(f,LAMBDA(s,n,IF(n=0,0,1+s(s,n-1))),f(f,100000))|#ERROR!",
                "=LET(f,LAMBDA(s,n,IF(n=0,1,s(s,n-1)+s(s,n-1))),f(f,60))|#ERROR!",
                "=SUM(MAKEARRAY(100000,100000,LAMBDA(r,c,1)))|#ERROR!",
                "=SUM(MAP(SEQUENCE(100000),LAMBDA(x,SUM(SEQUENCE(10000)))))|#ERROR!",
                "=MAKEARRAY(1E300,1,LAMBDA(r,c,1))|#NUM!",
            })
    void is_bounded(String formula, String expected) {
        assertThat(new Paper(1000, 26).of(formula)).isEqualTo(expected);
    }

    @Test
    void ten_thousand_applications_are_no_formula() {
        assertThat(new Paper().of("=LAMBDA(1)" + "()".repeat(10_000))).isEqualTo("#ERROR!");
    }

    @Test
    void a_lambda_calculates_again_when_what_it_reads_changes() {
        Paper changing = new Paper().put("A1", new Object[] {1, "=MAP(A1:A2,LAMBDA(v,v*3))"}, new Object[] {2});
        assertThat(changing.at("B2")).isEqualTo("6");

        changing.put("A2", new Object[] {5});

        assertThat(changing.at("B2")).isEqualTo("15");
    }
}
