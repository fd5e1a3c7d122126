# Makefile: extract/ and out/ -> build/qclaim, build/libqclaim.{a,so}. `make help` lists the targets.
# Variables: SAN=1 sanitizers in build/san, B=DIR build elsewhere, T=NAME one test, BLESS=1 rewrite
# transcripts, ONLY='STEM...' build just these, PREFIX and DESTDIR for install.

VERSION := $(shell sed -n 's/^.define QC_VERSION "\(.*\)"/\1/p' extract/qclaim.h)
SONAME  := libqclaim.so.0

# The house, from the ground up. A file includes only what stands on its own floor or below; a file
# unit_trie.c stands where unit stands.
FLOOR1 := base run arena err utf8 stop pause dec vec rational interval dim kind nearest trie builtin
FLOOR2 := tag entity codeline fold lexicon node report words number unit source doc
FLOOR3 := layout codeblock sentence tablerow scan lex plain reading beside alternative modelsize unitword measure currency height parts implied myriad minus per mileage oven spoon lapsed andhalf occasion times scale quotient outof unitor product bracket range_scale ranked range date mark veto veto_digits veto_latin veto_label veto_name veto_lettered veto_brand veto_place veto_designation veto_further veto_formula veto_symbol veto_model veto_code veto_cited veto_numbered veto_spoken veto_score veto_written veto_event veto_goods veto_han veto_which veto_slogan veto_idiom veto_called veto_sign veto_rate veto_grade caption sign halves added hedge_refused hedge limit included age tens formerunit quantity headunit tableunit
FLOOR4 := phrase question pack letter pattern element expand start ahead baked bake words_bake unit_bake scan_bake pack_bake rule_bake gate_bake rules gate compile
FLOOR5 := view match reach raw scene further topic heading carry trim latin_after latin_many noun noun_list han_tokens han_govern han_counted han_noun han_noun_after han_opening latin_clause latin_tail latin_lead latin_class latin_phrase latin_head latin_moved latin_opening latin_noun noun_place clause figure tariff priced unsaid_counted unsaid_deed unsaid_label unsaid sold_han sold points part repeated percentkind gained smallsum wait pair statemoney settle_money costs settle around against listed counted elided befalls partof changed grown between sized predicate wholes behind behind_refused described means taken paid specs asked aged premod latin_behind measured earlier fronted received lines lines_han lines_menu sheet cellnoun related ownclause lasting again retold entry headed goeson labelled runon indexed coined outlaid held contained outright piece unnamed renamed lapse bracketed apart verbal resumed subject namekind future mood counted_per negation scope direction timex when claim column
FLOOR6 := field extract path cutter trace tally inspect failure samples lint convert \
          precision day rates alias refs suspect verdict marks step portion asked named aspect candidate compare decide reason group \
          kept same whole ratio markup selfcheck check
FLOOR7 := buf row packed suggest width tell tempfile sorter dest grid line normal format choice output extra csv csvtext json jsonscan jsontext jsonclaim jsonl table schema \
          verdicttable
FLOOR8 := audit stats remark claims groupkey joined review merge conflict side align diff eval input option ruleset ruleshow job parcel feed worker crew order share command help cmd main \
          facts checkjob

# Which file alone may see a foreign header.
OWNERS := pcre2.h:pattern.c gmp.h:rational.h csv.h:csv.c csv.h:csv_read.c csv.h:unit.c yaml.h:node.c \
          jansson.h:jsonl_read.c utf8proc.h:width.c

, := ,
PKGS   := libpcre2-8 jansson yaml-0.1 libutf8proc
B      ?= build$(if $(SAN),/san)
PREFIX ?= /usr/local
T      ?= *

ifeq ($(origin CC),default)
CC := gcc
endif
Q := $(if $(V),,@)
SANFLAGS := $(if $(SAN),-fsanitize=address$(,)undefined -fno-sanitize-recover=all -O1)
WARN    := -Wall -Wextra -Wshadow -Wconversion -Wstrict-prototypes -Wmissing-prototypes -Wvla \
           -Wwrite-strings $(WERROR)
CFLAGS  ?= -O2 -g
FIXED   ?= -no-pie
FLAGS    = -std=c11 -D_POSIX_C_SOURCE=200809L $(CFLAGS) $(WARN) -fPIC -fvisibility=hidden -pthread \
           -iquote extract -iquote out -iquote tests $(SANFLAGS) $(PKGFLAGS)
PKGFLAGS := $(shell pkg-config --cflags $(PKGS) 2>/dev/null)
LIBS     := $(shell pkg-config --libs $(PKGS) 2>/dev/null) -lcsv -lgmp

STEMS   := $(if $(ONLY),$(ONLY),$(basename $(notdir $(wildcard extract/*.c out/*.c))))
BAKE_C  := $(wildcard extract/bake.c extract/*_bake.c)
READ_O  := $(patsubst %.c,$(B)/%.o,$(filter-out $(BAKE_C),$(wildcard $(STEMS:%=extract/%.c)))) $(B)/gen/builtin.o
LIB_O   := $(READ_O) $(if $(filter rules,$(STEMS)),$(B)/gen/baked.o)
OUT_O   := $(filter-out $(B)/out/main.o,$(patsubst %.c,$(B)/%.o,$(wildcard $(STEMS:%=out/%.c))))
DATA    := $(filter-out rules/fold.tsv rules/lexicon.tsv,$(wildcard rules/*.csv rules/*.tsv rules/*.yaml))
TESTS   := $(patsubst tests/%.c,$(B)/%,$(wildcard tests/t_$(T).c))
SCRIPTS := $(filter-out tests/BENCH.md,$(wildcard tests/t_$(T).sh tests/t_$(T).pl tests/$(T).md) $(if $(filter *,$(T)),README.md extract/README.md rules/README.md))
FUZZERS := $(basename $(notdir $(wildcard tests/fuzz_*.c)))
SECONDS ?= 60
TEXTS   := $(wildcard Makefile README.md .ci/* extract/* out/* rules/* tests/*)
PRODUCTS := $(B)/libqclaim.a $(B)/libqclaim.so $(B)/qclaim.pc \
            $(if $(wildcard out/main.c),$(B)/qclaim)

all: $(PRODUCTS) ## build the program and both libraries

$(B)/qclaim: $(B)/out/main.o $(B)/internal.a
	$(Q)echo "  ld $@"; $(CC) $(FLAGS) $(FIXED) $(LDFLAGS) -o $@ $^ $(LIBS)

# Tests and the program see every function; the libraries that are installed show only qc_*.
$(B)/internal.a: $(LIB_O) $(OUT_O)
	@rm -f $@
	$(Q)$(AR) qcs $@ $^

$(B)/libqclaim.a: $(LIB_O)
	@rm -f $@
	$(Q)$(LD) -r -o $(B)/libqclaim.o $^
	$(Q)objcopy --localize-hidden $(B)/libqclaim.o
	$(Q)$(AR) qcs $@ $(B)/libqclaim.o

$(B)/libqclaim.so: $(LIB_O)
	$(Q)echo "  ld $@"; $(CC) $(FLAGS) $(LDFLAGS) -shared -Wl,--as-needed,-soname,$(SONAME) -o $(B)/$(SONAME) $^ $(LIBS)
	@ln -sf $(SONAME) $@

$(B)/qclaim.pc: Makefile extract/qclaim.h
	@mkdir -p $(@D)
	@printf '%s\n' 'prefix=$(PREFIX)' 'libdir=$${prefix}/lib' 'includedir=$${prefix}/include' '' \
	    'Name: qclaim' 'Description: quantitative claims in Chinese and English text' \
	    'Version: $(VERSION)' 'Requires.private: libpcre2-8 yaml-0.1' 'Libs: -L$${libdir} -lqclaim' \
	    'Libs.private: -lcsv -lgmp -pthread' 'Cflags: -I$${includedir}' > $@

$(B)/gen/builtin.c: extract/embed.sh $(DATA)
	@mkdir -p $(@D)
	$(Q)sh extract/embed.sh $(DATA) > $@.new && mv $@.new $@

# The generator is the library with nothing baked and the files that print.
$(B)/bake: $(BAKE_C:%.c=$(B)/%.o) $(READ_O)
	$(Q)echo "  ld $@"; $(CC) $(FLAGS) $(LDFLAGS) -o $@ $^ $(LIBS)

$(B)/gen/baked.c: $(B)/bake
	$(Q)ASAN_OPTIONS=detect_leaks=0 $(B)/bake > $@.new && mv $@.new $@

$(B)/gen/fold_table.h: extract/fold.pl rules/fold.tsv
	@mkdir -p $(@D)
	$(Q)perl extract/fold.pl rules/fold.tsv > $@.new && mv $@.new $@

$(B)/gen/lexicon_table.h: extract/lexicon.pl rules/lexicon.tsv
	@mkdir -p $(@D)
	$(Q)perl extract/lexicon.pl < rules/lexicon.tsv > $@.new && mv $@.new $@

$(B)/extract/fold.o: FLAGS += -iquote $(B)/gen
$(B)/extract/fold.o: $(B)/gen/fold_table.h
$(B)/extract/lexicon.o: FLAGS += -iquote $(B)/gen
$(B)/extract/lexicon.o: $(B)/gen/lexicon_table.h

$(B)/gen/%.o: $(B)/gen/%.c
	$(Q)echo "  cc $<"; $(CC) $(FLAGS) -c -o $@ $<

$(B)/%.o: %.c
	@mkdir -p $(@D)
	$(Q)echo "  cc $<"; $(CC) $(FLAGS) -MMD -MP -c -o $@ $<

$(B)/tests.a: $(B)/tests/gather.o
	@rm -f $@
	$(Q)$(AR) qcs $@ $^

$(B)/t_%: tests/t_%.c $(B)/tests.a $(B)/internal.a
	$(Q)echo "  test $@"; $(CC) $(FLAGS) -MMD -MP -MF $@.d -MT $@ $(LDFLAGS) -o $@ $(filter %.c %.a,$^) $(LIBS)

$(B)/fuzz_%: tests/fuzz.c tests/fuzz_%.c $(B)/tests.a $(B)/internal.a
	$(Q)echo "  test $@"; $(CC) $(FLAGS) $(LDFLAGS) -o $@ $^ $(LIBS)

# Built, run over the sentences of the tests, and built again as that run went (gcc alone). The objects stand
# in one place, so that each finds its counts; those of the generator's own run are thrown away.
TRAINED := build/trained
trained: all ## build a faster program in build/trained, after a run over the sentences of the tests
	@rm -rf $(TRAINED)
	@$(MAKE) --no-print-directory B=$(TRAINED) CFLAGS='$(CFLAGS) -fprofile-generate' $(TRAINED)/qclaim
	@find $(TRAINED) -name '*.gcda' -delete
	cut -f 1 tests/t_claims.tsv | cat - tests/docs/*.txt > $(TRAINED)/text
	$(TRAINED)/qclaim extract -f jsonl -j 1 $(TRAINED)/text > $(TRAINED)/records
	@find $(TRAINED) \( -name '*.[oa]' -o -name qclaim -o -name bake \) -delete
	@$(MAKE) --no-print-directory B=$(TRAINED) \
	    CFLAGS='$(CFLAGS) -fprofile-use -fprofile-partial-training -Wno-missing-profile'
	for b in $(B) $(TRAINED); do $$b/qclaim extract -f jsonl -j 1 $(TRAINED)/text | cmp - $(TRAINED)/records || exit 1; done

demo: ## install what is missing, build, extract the claims of an example article
	@$(MAKE) --no-print-directory deps
	@$(MAKE) --no-print-directory all
	$(B)/qclaim extract -f table tests/docs/demo.txt

deps: ## install the compiler and the libraries that are missing
	@sh .ci/deps build

deps-lint: ## install the tools of make lint that are missing
	@sh .ci/deps lint

test: $(TESTS) $(if $(SCRIPTS),$(PRODUCTS)) ## run the tests: T=NAME one of them, BLESS=1 rewrites transcripts
	@B='$(B)' CC='$(CC)' SANFLAGS='$(SANFLAGS)' LIBS='$(LIBS)' BLESS='$(BLESS)' \
	    prove --exec 'sh tests/one' $(TESTS) $(SCRIPTS)

lint: deps-lint ## check floors, text, format and what cppcheck knows
	perl tests/lint-floors.pl
	perl tests/lint-text.pl $(TEXTS)
	clang-format --dry-run -Werror extract/*.c out/*.c
	cppcheck -q --std=c11 --enable=warning,portability --inline-suppr --error-exitcode=1 \
	    --suppress=missingInclude --suppress=ctuPointerArith -DQC_API= -Iextract -Iout extract out

format: ## lay out the sources as .clang-format says
	clang-format -i extract/*.c out/*.c

# Linked with simdjson when that is there.
PEER := $(if $(shell pkg-config --exists simdjson 2>/dev/null && command -v g++),$(B)/bench_peer.o)
$(B)/bench_peer.o: tests/bench_peer.cc
	$(Q)echo "  c++ $<"; g++ -O2 -c -o $@ $<
$(B)/bench: tests/bench.c tests/bench_inner.c $(PEER) $(B)/tests.a $(B)/internal.a
	$(Q)echo "  test $@"; $(CC) $(FLAGS) $(LDFLAGS) -o $@ $(filter %.c %.o %.a,$^) $(LIBS) $(if $(PEER),-lsimdjson -lstdc++)

bench: $(B)/qclaim $(B)/bench ## measure the speed: SIZES="8 64 256" megabytes, ROUNDS=5, PAGE=FILE
	@B='$(B)' SIZES='$(SIZES)' ROUNDS='$(ROUNDS)' PAGE='$(PAGE)' perl tests/bench.pl

deps-bench: ## install the programs that make bench compares with
	@sh .ci/deps bench

fuzz: ## change documents at random under the sanitizers for SECONDS=60
	@$(MAKE) --no-print-directory SAN=1 $(FUZZERS:%=run_%)

run_fuzz_extract: CORPUS = $(wildcard tests/docs/*)
run_fuzz_jsonl: CORPUS = $(wildcard tests/lines/*)
run_fuzz_claims: CORPUS = $(wildcard tests/lines/*)
run_fuzz_check: CORPUS = $(wildcard rules/refs-*.csv tests/refs/*)
run_fuzz_pack: CORPUS = $(wildcard rules/*.yaml)
run_fuzz_%: $(B)/fuzz_%
	$< $(SECONDS) $(B)/fuzz_$*.last $(CORPUS)

install: $(PRODUCTS) ## copy the products to DESTDIR/PREFIX
	install -d $(addprefix $(DESTDIR)$(PREFIX)/,bin include lib/pkgconfig share/man/man1 share/qclaim)
	install $(B)/qclaim $(DESTDIR)$(PREFIX)/bin/
	install -m 644 extract/qclaim.h $(DESTDIR)$(PREFIX)/include/
	install -m 644 out/qclaim.1 $(DESTDIR)$(PREFIX)/share/man/man1/
	install -m 644 rules/refs-*.csv $(DESTDIR)$(PREFIX)/share/qclaim/
	install -m 644 $(B)/libqclaim.a $(B)/$(SONAME) $(DESTDIR)$(PREFIX)/lib/
	ln -sf $(SONAME) $(DESTDIR)$(PREFIX)/lib/libqclaim.so
	sed "s|^prefix=.*|prefix=$(PREFIX)|" $(B)/qclaim.pc > $(DESTDIR)$(PREFIX)/lib/pkgconfig/qclaim.pc

dist: ## pack the committed tree as build/qclaim-VERSION.tar.gz
	@mkdir -p $(B)
	git archive --format=tar.gz --prefix=qclaim-$(VERSION)/ -o $(B)/qclaim-$(VERSION).tar.gz HEAD

clean: ## remove every product
	rm -rf build

help: ## this list
	@sed -n 's/^\([a-z-]*\):.*## \(.*\)/\1\t\2/p' Makefile | expand -t 12

.PHONY: all trained demo deps deps-lint deps-bench test lint format bench fuzz install dist clean help
.DELETE_ON_ERROR:
.SECONDARY:
-include $(wildcard $(B)/*.d $(B)/*/*.d)
